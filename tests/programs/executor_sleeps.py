# clock: real
# A function in the executor sleeps in a thread of its own; the loop goes on meanwhile.
import asyncio
import threading
import time


def block(name, seconds):
    print(name, "starts in", threading.current_thread().name.partition("_")[2])
    time.sleep(seconds)
    print(name, "ends")
    return name.upper()


async def tick():
    for i in range(4):
        print("tick", i)
        await asyncio.sleep(0.1)


async def main():
    loop = asyncio.get_running_loop()
    ticking = asyncio.ensure_future(tick())
    await asyncio.sleep(0.05)
    start = loop.time()
    print(await loop.run_in_executor(None, block, "one", 0.2))
    both = await asyncio.gather(
        loop.run_in_executor(None, block, "two", 0.2),
        loop.run_in_executor(None, block, "three", 0.1))
    print(both, round(loop.time() - start, 1))
    await ticking


asyncio.run(main())
