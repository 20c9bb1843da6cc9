"""100,000 chains of 50 coroutines that are made, awaited down to a bare yield, and return."""
import asyncio


async def deep(level):
    if level:
        return await deep(level - 1) + 1
    await asyncio.sleep(0)
    return 0


async def main():
    for _ in range(100_000):
        assert await deep(50) == 50


asyncio.run(main())
