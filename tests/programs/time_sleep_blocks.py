# time.sleep stops the whole loop; asyncio.sleep lets the others go on.
import asyncio
import time


async def ticker():
    for i in range(5):
        print(f"{time.monotonic():.1f} tick")
        await asyncio.sleep(1)


async def blocker():
    await asyncio.sleep(1.5)
    print(f"{time.monotonic():.1f} block for 3 seconds")
    time.sleep(3)
    print(f"{time.monotonic():.1f} unblock")


async def main():
    await asyncio.gather(ticker(), blocker())


asyncio.run(main())
