"""A bare yield 50 coroutines deep, 500,000 times: from the loop down to it and back."""
import asyncio


async def deep(level, rounds):
    if level:
        return await deep(level - 1, rounds) + 1
    for _ in range(rounds):
        await asyncio.sleep(0)
    return 0


async def main():
    assert await deep(50, 500_000) == 50


asyncio.run(main())
