# Waiters of a semaphore that are cancelled, before and after their turn has come.
# python: 3.11 3.12 3.13 3.14
import asyncio


async def worker(limit, name):
    try:
        await limit.acquire()
    except asyncio.CancelledError:
        print(name, "cancelled", limit)
        raise
    print(name, "has it", limit)
    await asyncio.sleep(0)
    limit.release()


async def main():
    limit = asyncio.Semaphore(1)
    await limit.acquire()
    tasks = [asyncio.create_task(worker(limit, name)) for name in "abcd"]
    await asyncio.sleep(0)
    tasks[2].cancel()
    limit.release()
    tasks[0].cancel()
    limit.release()
    await asyncio.wait(tasks)
    print([task.cancelled() for task in tasks], limit)


asyncio.run(main())
