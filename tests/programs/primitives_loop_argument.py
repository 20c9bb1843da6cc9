# Up to 3.9 a primitive belongs to a loop from its beginning.
# python: 3.8
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    lock = asyncio.Lock(loop=loop)
    queue = asyncio.Queue(loop=loop)
    condition = asyncio.Condition(lock)
    async with condition:
        queue.put_nowait(1)
        print(lock.locked(), await queue.get(), condition.locked())
    limit = asyncio.Semaphore(0)
    waiting = [asyncio.create_task(limit.acquire()) for _ in range(2)]
    await asyncio.sleep(0)
    limit.release()
    print(await waiting[0], limit)
    waiting[1].cancel()


asyncio.run(main())
