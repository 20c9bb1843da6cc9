# asyncio.timeout: what has not ended by its deadline is cancelled, and TimeoutError leaves.
# python: 3.11 3.12 3.13 3.14
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
        raise


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(0.5) as limit:
            print(limit.when() - start, limit.expired(), str(limit).split("=")[0])
            await work()
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__), limit.expired(), limit)
    print(round(loop.time() - start, 3), asyncio.current_task().cancelling())
    async with asyncio.timeout(0.5) as limit:
        await asyncio.sleep(0.1)
    print(limit, limit.expired())
    async with asyncio.timeout(None) as limit:
        print(limit)
        await asyncio.sleep(100)
    print(limit)


asyncio.run(main())
