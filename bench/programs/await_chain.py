"""A bare yield 50 coroutines deep, 40,000 times; and 20,000 times the way down and up."""
import asyncio


async def deep(level, rounds):
    if level:
        return await deep(level - 1, rounds) + 1
    for _ in range(rounds):
        await asyncio.sleep(0)
    return 0


async def main():
    assert await deep(50, 40_000) == 50
    for _ in range(20_000):
        assert await deep(50, 0) == 50


asyncio.run(main())
