# A bounded semaphore refuses to be released more often than it was acquired.
import asyncio


async def main():
    limit = asyncio.BoundedSemaphore(2)
    async with limit:
        print(limit, limit.locked())
        async with limit:
            print(limit, limit.locked())
    try:
        limit.release()
    except ValueError as error:
        print(error, limit)


asyncio.run(main())
