import asyncio
import time


async def worker(name, queue):
    while True:
        sleep_for = await queue.get()
        await asyncio.sleep(sleep_for)
        queue.task_done()
        print(f'{name} has slept for {sleep_for:.2f} seconds')


async def main():
    queue = asyncio.Queue()
    total_sleep_time = 0
    for i in range(12):
        sleep_for = (i * 37 % 11 + 1) / 20
        total_sleep_time += sleep_for
        queue.put_nowait(sleep_for)
    tasks = []
    for i in range(3):
        task = asyncio.create_task(worker(f'worker-{i}', queue))
        tasks.append(task)
    started_at = time.monotonic()
    await queue.join()
    total_slept_for = time.monotonic() - started_at
    for task in tasks:
        task.cancel()
    r = await asyncio.gather(*tasks, return_exceptions=True)
    print('====', [repr(x) for x in r])
    print(f'3 workers slept in parallel for {total_slept_for:.2f} seconds')
    print(f'total expected sleep time: {total_sleep_time:.2f} seconds', queue)
    pq = asyncio.PriorityQueue(2)
    await pq.put((2, "b"))
    await pq.put((1, "a"))
    try:
        pq.put_nowait((0, "c"))
    except asyncio.QueueFull as e:
        print("full", repr(e), pq)
    print(await pq.get(), pq.get_nowait())
    try:
        pq.get_nowait()
    except asyncio.QueueEmpty as e:
        print("empty", repr(e))
    await pq.put((1, {}))
    try:
        await pq.put((1, {}))
    except TypeError as e:
        print(e)
    lq = asyncio.LifoQueue()
    for x in "abc":
        lq.put_nowait(x)
    print([lq.get_nowait() for _ in range(lq.qsize())])
    getter = asyncio.create_task(lq.get())
    await asyncio.sleep(0)
    print(lq, getter)
    getter.cancel()
    await getter

asyncio.run(main())
