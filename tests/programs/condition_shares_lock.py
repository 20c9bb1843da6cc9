# Two conditions of one lock.
# python: 3.11 3.12 3.13 3.14
import asyncio


async def ping(lock, mine, other, name, rounds):
    async with lock:
        for number in range(rounds):
            await mine.wait()
            print(name, number)
            other.notify()


async def main():
    lock = asyncio.Lock()
    left, right = asyncio.Condition(lock), asyncio.Condition(lock)
    tasks = [asyncio.create_task(ping(lock, left, right, "left", 3)),
             asyncio.create_task(ping(lock, right, left, "right", 3))]
    await asyncio.sleep(0)
    async with lock:
        left.notify()
    await asyncio.wait_for(tasks[0], 5)
    await asyncio.wait_for(tasks[1], 5)
    print(lock, left, right)


asyncio.run(main())
