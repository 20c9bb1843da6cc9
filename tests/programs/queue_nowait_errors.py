# A queue that is full or empty, and task_done() once too often.
import asyncio


async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait("only")
    for call in (lambda: queue.put_nowait("more"), queue.get_nowait, queue.get_nowait,
                 queue.task_done, queue.task_done):
        try:
            print(call())
        except (asyncio.QueueFull, asyncio.QueueEmpty, ValueError) as error:
            print(type(error).__module__, repr(error))


asyncio.run(main())
