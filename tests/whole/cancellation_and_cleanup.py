"""What happens when a task is cancelled: where the exception appears, who may stop it, what is left."""
import asyncio
import contextlib
import sys


class Resource:
    opened = []

    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        await asyncio.sleep(0.1)
        self.opened.append(self.name)
        print("open", self.name)
        return self

    async def __aexit__(self, kind, value, tb):
        print("closing", self.name, "because of", kind and kind.__name__)
        await asyncio.sleep(0.1)
        self.opened.remove(self.name)
        print("closed", self.name)

    def __repr__(self):
        return "Resource(%r)" % (self.name,)


async def uses_two():
    async with Resource("file") as f, Resource("socket") as s:
        print("using", f, s)
        await asyncio.sleep(60)


async def deep(level):
    if level == 0:
        await asyncio.get_event_loop().create_future()
    try:
        await deep(level - 1)
    finally:
        print("leaving level", level)


async def swallows():
    for attempt in range(3):
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            print("swallowed number", attempt + 1)
    return "survived"


async def replaces():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        raise RuntimeError("changed my mind") from error


async def cleans_up_slowly(event):
    with contextlib.suppress(asyncio.CancelledError):
        await event.wait()
    await asyncio.shield(asyncio.sleep(0.3))
    print("slow clean up is done")


async def cancel_after(delay, coroutine):
    task = asyncio.create_task(coroutine)
    await asyncio.sleep(delay)
    print("cancel() ->", task.cancel())
    try:
        result = await task
    except asyncio.CancelledError:
        print("CancelledError reached the caller; cancelled() is", task.cancelled())
    except Exception as error:
        print(f"{error!r} with cause {error.__cause__!r}")
        print("context is cause:", error.__context__ is error.__cause__)
    else:
        print("result:", result, "cancelled() is", task.cancelled())
    print("again ->", task.cancel(), "open:", Resource.opened)
    print()


async def before_it_starts():
    print("never printed")


async def main():
    await cancel_after(0.05, uses_two())
    await cancel_after(0.15, uses_two())
    await cancel_after(1, uses_two())
    await cancel_after(1, deep(3))
    await cancel_after(1, swallows())
    await cancel_after(0.5, replaces())
    await cancel_after(1, cleans_up_slowly(asyncio.Event()))

    task = asyncio.ensure_future(before_it_starts())
    task.cancel()
    await asyncio.wait({task})
    print(task.cancelled(), task.done())
    try:
        task.exception()
    except asyncio.CancelledError as error:
        print("exception() raises", type(error).__mro__[1].__name__)

    parent = asyncio.create_task(family())
    await asyncio.sleep(0.1)
    parent.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await parent
    await asyncio.sleep(0)
    print("still there:", len(asyncio.all_tasks()) - 1)

    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_callback(asyncio.sleep, 0.1)
        stack.callback(print, "callback of the stack", file=sys.stderr)
        await stack.enter_async_context(Resource("stacked"))
        raise asyncio.CancelledError("by hand")


async def family():
    children = [asyncio.create_task(asyncio.sleep(10, n)) for n in range(3)]
    await asyncio.gather(*children)


try:
    asyncio.run(main())
except asyncio.CancelledError as error:
    print("main ended with", type(error).__name__, error)
