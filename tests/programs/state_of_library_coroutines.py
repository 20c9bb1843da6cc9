# python: 3.8 3.11 3.12 3.13
"""inspect.getcoroutinestate() of coroutines of asyncio itself."""
import asyncio
import inspect


async def main():
    task = asyncio.create_task(asyncio.sleep(1))
    waits = asyncio.create_task(asyncio.wait_for(asyncio.sleep(1), 2))
    for _ in range(2):
        print([inspect.getcoroutinestate(each.get_coro()) for each in (task, waits)])
        await asyncio.sleep(0)
    await asyncio.sleep(2)
    print([inspect.getcoroutinestate(each.get_coro()) for each in (task, waits)])


asyncio.run(main())
