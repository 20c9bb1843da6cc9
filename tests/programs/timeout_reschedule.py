# A deadline that is moved: later, away, and into the past.
# python: 3.11 3.12 3.13 3.14
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    async with asyncio.timeout(1) as limit:
        limit.reschedule(start + 2)
        await asyncio.sleep(1.5)
        limit.reschedule(None)
        await asyncio.sleep(5)
        print("no deadline", limit.when(), limit)
    for call in (lambda: limit.reschedule(start), lambda: asyncio.timeout(1).reschedule(2)):
        try:
            call()
        except RuntimeError as error:
            print(error)
    try:
        async with asyncio.timeout_at(loop.time() + 1) as limit:
            limit.reschedule(loop.time() - 1)
            print("still here")
            await asyncio.sleep(0)
            print("and here")
            await asyncio.sleep(0)
            print("never here")
    except TimeoutError:
        print("expired", limit)
    try:
        async with limit:
            pass
    except RuntimeError as error:
        print(error)


asyncio.run(main())
