# A lock goes to those who wait for it in the order in which they asked.
import asyncio


async def worker(lock, name, work):
    print(name, "asks", lock.locked())
    async with lock:
        print(name, "has it", lock)
        await asyncio.sleep(work)
    print(name, "is done")


async def main():
    lock = asyncio.Lock()
    print(lock)
    await asyncio.gather(*(worker(lock, name, work) for name, work in
                           (("a", 0.2), ("b", 0), ("c", 0.1), ("d", 0))))
    print(lock)


asyncio.run(main())
