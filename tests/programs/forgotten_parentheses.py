# What is said when the parentheses of a call were forgotten: functions and methods of asyncio in the wrong place.
import asyncio
import copy
import inspect


async def attempt(what, make):
    try:
        result = make()
        if inspect.isawaitable(result):
            result = await result
        print(what, result)
    except Exception as error:
        print(what, type(error).__name__, str(error).split(" at 0x")[0])


async def awaits(what):
    return await what


async def loops(what):
    for item in what:
        print(item)


async def manages(what):
    async with what:
        print("in")


async def main():
    queue = asyncio.Queue()
    loop = asyncio.get_running_loop()
    await attempt("await sleep", lambda: awaits(asyncio.sleep))
    await attempt("await get", lambda: awaits(queue.get))
    await attempt("await put", lambda: awaits(asyncio.Queue.put))
    await attempt("await create_future", lambda: awaits(loop.create_future))
    await attempt("for get", lambda: loops(queue.get))
    await attempt("for gather", lambda: loops(asyncio.gather))
    await attempt("with wait_for", lambda: manages(asyncio.wait_for))
    await attempt("task of sleep", lambda: asyncio.create_task(asyncio.sleep))
    await attempt("task of get", lambda: asyncio.create_task(queue.get))
    await attempt("gather", lambda: asyncio.gather(asyncio.sleep, queue.join))
    await attempt("wait_for", lambda: asyncio.wait_for(asyncio.sleep, 1))
    await attempt("wait_for time", lambda: asyncio.wait_for(asyncio.sleep(5), asyncio.sleep))
    await attempt("subscript", lambda: queue.get[0])
    await attempt("attribute", lambda: asyncio.sleep.now)
    await attempt("add", lambda: queue.qsize + 1)
    await attempt("compare", lambda: queue.qsize > 1)
    await attempt("run", lambda: asyncio.run(asyncio.sleep))
    for function in asyncio.sleep, queue.put_nowait, asyncio.Queue.get, loop.call_soon, loop.time:
        print(type(function), function.__name__, function.__qualname__, function.__module__,
              copy.copy(function) == function, str(function).split(" at 0x")[0],
              inspect.isroutine(function), callable(function), bool(function))
    print({asyncio.sleep: 1}[asyncio.sleep], queue.get == queue.get, queue.get in {queue.get})


asyncio.run(main())
try:
    asyncio.run(asyncio.sleep)
except (TypeError, ValueError) as error:
    print(type(error).__name__, str(error).split(" at 0x")[0])
