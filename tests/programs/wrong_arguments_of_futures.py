# What futures, tasks and their methods say of arguments that they do not take.
# trace: no
import asyncio


def attempt(function, *args, **kwargs):
    try:
        print(type(function(*args, **kwargs)).__name__)
    except TypeError as error:
        print(error)


class OwnFuture(asyncio.Future):
    pass


class OwnTask(asyncio.Task):
    pass


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.current_task()
    for function in (task.get_stack, task.print_stack):
        attempt(function, 1)
        attempt(function, foo=1)
        attempt(function, limit=1, foo=2)
    attempt(asyncio.current_task, 1, 2)
    attempt(asyncio.current_task, foo=1)
    attempt(asyncio.current_task, loop=loop)
    attempt(asyncio.all_tasks, 1, 2)
    attempt(asyncio.all_tasks, foo=1)
    for kind in (asyncio.Future, OwnFuture):
        attempt(kind, 1)
        attempt(kind, x=1)
        attempt(kind, loop=loop)
    for kind in (asyncio.Task, OwnTask):
        attempt(kind)
        attempt(kind, other=1)
        attempt(kind, 1, 2)
    future = loop.create_future()
    attempt(future.add_done_callback)
    attempt(future.add_done_callback, print, context=None, other=1)
    attempt(future.add_done_callback, context=None)


asyncio.run(main())
