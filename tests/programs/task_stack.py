# get_stack and print_stack: where a task is suspended, or where its exception came from.
import asyncio
import sys


async def inner(seconds):
    await asyncio.sleep(seconds)


async def outer(seconds):
    await inner(seconds)


def divide(n):
    return 1 / n


async def fails():
    divide(0)


async def main():
    loop = asyncio.get_event_loop()
    task = loop.create_task(outer(1))
    print([frame.f_code.co_name for frame in task.get_stack()])
    await asyncio.sleep(0)
    print([(frame.f_code.co_name, frame.f_lineno) for frame in task.get_stack(limit=1)], task.get_stack(limit=0))
    task.print_stack(file=sys.stdout)
    await task
    print(task.get_stack())
    task.print_stack(file=sys.stdout)
    task = loop.create_task(fails())
    await asyncio.wait([task])
    print([frame.f_code.co_name for frame in task.get_stack()], len(task.get_stack(limit=1)))
    task.print_stack()
    task.print_stack(limit=1, file=sys.stdout)
    task.exception()


asyncio.run(main())
