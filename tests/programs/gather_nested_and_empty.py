# Gathers in gathers, the same coroutine given twice, and a gather of nothing.
import asyncio


async def square(n):
    await asyncio.sleep(n / 10)
    return n * n


async def main():
    rows = await asyncio.gather(*[asyncio.gather(*[square(r * c) for c in range(3)]) for r in range(3)])
    for row in rows:
        print(row)
    same = square(5)
    print(await asyncio.gather(same, same))
    print(await asyncio.gather())
    task = asyncio.ensure_future(square(6))
    await asyncio.sleep(1)
    print(await asyncio.gather(task, square(1)))


asyncio.run(main())
