# A loop's class may replace call_soon, create_task and the handler of exceptions; asyncio itself asks
# for them as well.
import asyncio


class Loop(asyncio.SelectorEventLoop):
    depth = 0

    def call_soon(self, callback, *args, context=None):
        name = getattr(callback, "__qualname__", "Task.")
        name = "a task" if name.startswith("Task.") else name
        handle = super().call_soon(callback, *args, context=context)
        self.seen.append((name, len(args), isinstance(handle, asyncio.Handle)))
        return handle

    def create_task(self, coro, **kwargs):
        self.tasks.append(coro.__qualname__)
        return super().create_task(coro, **kwargs)

    def default_exception_handler(self, context):
        print("default:", context["message"].split(" at ")[0])


async def child(n):
    await asyncio.sleep(0)
    return n


def fails():
    raise ValueError("in a callback")


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(child(1))
    print(await task, loop.tasks)
    print(await asyncio.gather(child(2), child(3)), loop.tasks)
    future = loop.create_future()
    future.add_done_callback(lambda done: print("done", done.result()))
    future.set_result(4)
    loop.call_soon(fails)
    await asyncio.sleep(0)
    print(len(loop.seen), loop.seen[-3:])
    named = asyncio.create_task(child(5), name="named")
    print(await named, named.get_name(), loop.tasks)


loop = Loop()
loop.seen = []
loop.tasks = []
try:
    loop.run_until_complete(main())
    print([name for name, _, _ in loop.seen])
finally:
    loop.close()
