# A task factory makes all tasks of the loop; a name that was given is set afterwards.
import asyncio


class Kind(asyncio.Task):
    pass


def factory(loop, coro, **keywords):
    print("factory", coro.__name__, sorted(keywords))
    return Kind(coro, loop=loop, **keywords)


async def work():
    return type(asyncio.current_task()).__name__


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    task = asyncio.create_task(work(), name="first")
    print(task.get_name(), await task)
    task = loop.create_task(work(), name="second")
    print(task.get_name(), await task)
    print(await asyncio.gather(work(), asyncio.ensure_future(work())))
    try:
        loop.set_task_factory(1)
    except TypeError as error:
        print(error)
    loop.set_task_factory(None)
    print(await asyncio.create_task(work()))


asyncio.run(main())
