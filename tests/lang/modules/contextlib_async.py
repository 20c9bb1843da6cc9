import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext


@asynccontextmanager
async def session(name):
    print("connect", name)
    await asyncio.sleep(0.1)
    try:
        yield name * 2
    except ValueError as e:
        print("handled", e)
    finally:
        await asyncio.sleep(0.1)
        print("disconnect", name)


async def numbers():
    try:
        for i in range(5):
            yield i
    finally:
        print("numbers closed")


@session("deco")
async def decorated(x):
    await asyncio.sleep(0)
    return x


async def main():
    async with session("a") as a, session("b") as b:
        print(a, b)
    async with session("c"):
        raise ValueError("inside")
    try:
        async with session("d"):
            raise KeyError("passes")
    except KeyError as e:
        print(repr(e))
    async with aclosing(numbers()) as ns:
        async for n in ns:
            if n == 2:
                break
            print(n)
    print(await decorated(4), await decorated(5))
    async with AsyncExitStack() as stack:
        got = [await stack.enter_async_context(session(n)) for n in "xy"]
        stack.callback(print, "sync callback")
        stack.push_async_callback(asyncio.sleep, 0.1)
        stack.enter_context(nullcontext())
        print(got)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(session("s"))
        raise ValueError("in stack")
    async with nullcontext(3) as three:
        print(three)
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(5)
    except TypeError as e:
        print(e)
    task = asyncio.create_task(held())
    await asyncio.sleep(0.2)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


async def held():
    async with session("held"):
        await asyncio.sleep(10)


@asynccontextmanager
async def empty():
    if False:
        yield


async def broken():
    async with empty():
        pass


asyncio.run(main())
try:
    asyncio.run(broken())
except RuntimeError as e:
    print(e)
