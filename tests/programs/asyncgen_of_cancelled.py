# Which asynchronous generators still live when a task has ended with a cancellation: those in frames
# that the traceback of an exception keeps. It differs up to 3.10, where the traceback of what a
# coroutine raises is not yet that of the exception.
import asyncio
import gc
import weakref
from contextlib import AsyncExitStack, asynccontextmanager

gc.disable()
generators = []


def noted(generator, tag):
    generators.append((tag, weakref.ref(generator)))
    return generator


async def items(tag):
    yield tag
    yield tag


@asynccontextmanager
async def managed(tag):
    yield tag


def manager(tag):
    made = managed(tag)
    noted(made.gen, tag)
    return made


class Plain:
    async def __aenter__(self):
        self.generator = noted(items("plain"), "plain")
        await self.generator.__anext__()

    async def __aexit__(self, kind, value, traceback):
        generator, self.generator = self.generator, None
        try:
            raise value
        except BaseException:
            pass


async def wait():
    asyncio.current_task().cancel()
    await asyncio.sleep(1)


async def in_manager():
    async with manager("manager"):
        await wait()


async def in_plain():
    async with Plain():
        await wait()


async def in_stack():
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(manager("outer"))
        await stack.enter_async_context(manager("inner"))
        stack.push_async_callback(wait)


async def in_local():
    generator = noted(items("local"), "local")
    await generator.__anext__()
    try:
        await wait()
    finally:
        print("leaving")


async def main():
    for function in in_manager, in_plain, in_stack, in_local:
        task = asyncio.create_task(function())
        await asyncio.wait([task])
        print(function.__name__, [tag for tag, ref in generators if ref() is not None])
        generators.clear()
        try:
            await task
        except asyncio.CancelledError as error:
            print("cancelled", type(error.__context__).__name__)
        del task


asyncio.run(main())
gc.collect()
