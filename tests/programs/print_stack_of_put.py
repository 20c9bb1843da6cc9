# trace: no
# print_stack() and get_stack() of tasks whose coroutine is the library's own.
import asyncio
import sys


async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait("full")
    putting = asyncio.create_task(queue.put("later"))
    sleeping = asyncio.create_task(asyncio.sleep(5))
    await asyncio.sleep(0)
    for task in putting, sleeping:
        task.print_stack(file=sys.stdout)
        print(len(task.get_stack()))
        task.cancel()


asyncio.run(main())
