# The frames of the call graph, of every kind of thing that is awaited.
# python: 3.14
import asyncio
import io
import types


async def leaf(future):
    return await future


async def agen(future):
    yield 1
    await future


async def by_generator(future):
    async for _ in agen(future):
        pass


class Awaitable:
    def __init__(self, future):
        self.future = future

    def __await__(self):
        yield from self.future


async def by_object(future):
    await Awaitable(future)


@types.coroutine
def steps(future):
    yield from future


async def by_steps(future):
    await steps(future)


def places(graph):
    return [(entry.frame.f_code.co_name, entry.frame.f_lineno) for entry in graph.call_stack]


def attempt(function, *args, **kwargs):
    try:
        print(places(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, str(error).split(" at ")[0])


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    tasks = [asyncio.create_task(function(future), name=function.__name__)
             for function in (leaf, by_generator, by_object, by_steps)]
    await asyncio.sleep(0)
    for task in tasks:
        graph = asyncio.capture_call_graph(task)
        print(task.get_name(), places(graph), graph.awaited_by, graph.future is task)
    graph = asyncio.capture_call_graph(future)
    print(graph.call_stack, sorted((by.future.get_name(), places(by)) for by in graph.awaited_by))
    asyncio.print_call_graph(tasks[2], file=(text := io.StringIO()))
    print(text.getvalue().count("async by_object()"))
    print(asyncio.FrameCallGraphEntry(1), asyncio.FutureCallGraph(1, 2, 3))
    attempt(setattr, asyncio.FrameCallGraphEntry(1), "frame", 2)
    print(asyncio.FrameCallGraphEntry.__slots__, asyncio.FutureCallGraph.__slots__)
    for future_like in ("x", main):
        attempt(asyncio.capture_call_graph, future_like)
    attempt(asyncio.capture_call_graph, depth=50)
    attempt(asyncio.capture_call_graph, limit="a")
    attempt(asyncio.capture_call_graph, future=future)

    def callback():
        print(asyncio.capture_call_graph(), repr(asyncio.format_call_graph()))
        asyncio.print_call_graph()
        print(places(asyncio.capture_call_graph(tasks[0])))

    loop.call_soon(callback)
    await asyncio.sleep(0)
    future.set_result(1)
    await asyncio.gather(*tasks)
    print(asyncio.capture_call_graph(tasks[0]).call_stack)

    def inner():
        return asyncio.capture_call_graph()

    def plain():
        return inner()

    print(places(plain()))
    print(places(asyncio.capture_call_graph(asyncio.current_task())))


asyncio.run(main())
for function in (asyncio.capture_call_graph, asyncio.format_call_graph):
    attempt(function)
