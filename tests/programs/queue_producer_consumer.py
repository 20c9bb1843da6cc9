# A queue with room for two: producers and consumers wait for one another; join() for them all.
import asyncio


async def producer(queue, name, count):
    for number in range(count):
        await queue.put((name, number))
        print(name, "put", number, queue.qsize(), queue.full())


async def consumer(queue, name, work):
    while True:
        item = await queue.get()
        print(name, "got", item, queue.empty())
        await asyncio.sleep(work)
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    consumers = [asyncio.create_task(consumer(queue, name, work))
                 for name, work in (("x", 0.1), ("y", 0.3))]
    await asyncio.gather(producer(queue, "a", 4), producer(queue, "b", 3))
    print("all put", str(queue))
    await queue.join()
    print("all done", str(queue))
    for task in consumers:
        task.cancel()
    print(await asyncio.gather(*consumers, return_exceptions=True))


asyncio.run(main())
