# Tasks that wait at a queue and are cancelled: the item goes to the next one, none gets lost.
import asyncio


async def getter(queue, name):
    try:
        print(name, "got", await queue.get())
    except asyncio.CancelledError:
        print(name, "cancelled", queue.qsize())
        raise


async def putter(queue, item):
    await queue.put(item)
    print("put", item)


async def main():
    queue = asyncio.Queue(maxsize=1)
    tasks = [asyncio.create_task(getter(queue, name)) for name in "abc"]
    await asyncio.sleep(0)
    print(str(queue))
    queue.put_nowait(1)
    tasks[0].cancel()
    await asyncio.sleep(0)
    tasks[1].cancel()
    await queue.put(2)
    print(await asyncio.gather(*tasks, return_exceptions=True), queue.qsize())
    tasks = [asyncio.create_task(putter(queue, item)) for item in (3, 4, 5)]
    await asyncio.sleep(0)
    print(str(queue))
    tasks[0].cancel()
    print(queue.qsize() and queue.get_nowait())
    await asyncio.sleep(0)
    print([await queue.get() for _ in range(queue.qsize())], str(queue))
    for task in tasks:
        task.cancel()
    print(len(await asyncio.gather(*tasks, return_exceptions=True)))


asyncio.run(main())
