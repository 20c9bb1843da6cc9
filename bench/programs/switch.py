# A million switches from a task to the loop and back.
import asyncio


async def main():
    for _ in range(1_000_000):
        await asyncio.sleep(0)


asyncio.run(main())
