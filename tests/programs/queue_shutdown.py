# A queue that is shut down: what waits is told so; items that are there may still be taken.
# python: 3.13 3.14
import asyncio


async def taker(queue, name):
    try:
        while True:
            print(name, "got", await queue.get())
            queue.task_done()
    except asyncio.QueueShutDown as error:
        print(name, repr(error), queue)


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(taker(queue, name)) for name in "ab"]
    for number in range(3):
        await queue.put(number)
    queue.shutdown()
    try:
        await queue.put(4)
    except asyncio.QueueShutDown:
        print("no more", str(queue))
    await asyncio.gather(*tasks)
    await queue.join()
    queue = asyncio.Queue(2)
    queue.put_nowait(1)
    queue.put_nowait(2)
    waiting = asyncio.create_task(queue.put(3))
    joined = asyncio.create_task(queue.join())
    await asyncio.sleep(0)
    queue.shutdown(immediate=True)
    print(await asyncio.gather(waiting, joined, return_exceptions=True), str(queue))


asyncio.run(main())
