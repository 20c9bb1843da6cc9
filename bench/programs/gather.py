# 100,000 tasks gathered, each of which suspends once.
import asyncio


async def work(number):
    await asyncio.sleep(0)
    return number


async def main():
    results = await asyncio.gather(*[work(number) for number in range(100_000)])
    print(sum(results))


asyncio.run(main())
