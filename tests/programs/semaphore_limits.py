# A semaphore lets as many in as it counts; the others follow in their order.
import asyncio


async def worker(limit, name, work):
    async with limit:
        print(name, "begins", limit)
        await asyncio.sleep(work)
    print(name, "ends", limit.locked())


async def main():
    limit = asyncio.Semaphore(2)
    print(limit)
    await asyncio.gather(*(worker(limit, name, 0.1 * (n % 3)) for n, name in enumerate("abcdef")))
    print(limit)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)


asyncio.run(main())
