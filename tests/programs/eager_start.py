# create_task takes eager_start from 3.14 on, as a task group does.
# python: 3.11 3.13 3.14
import asyncio


async def work(name):
    print(name, "begins")
    await asyncio.sleep(0)
    print(name, "ends")
    return name


async def attempt(function, **keywords):
    coroutine = work("task")
    try:
        task = function(coroutine, **keywords)
        print("made", task.done(), task.get_name())
        print(await task)
    except TypeError as error:
        print(error)
        coroutine.close()


async def main():
    loop = asyncio.get_running_loop()
    for function in (asyncio.create_task, loop.create_task):
        await attempt(function, name="named")
        await attempt(function, eager_start=True, name="eager")
        await attempt(function, eager_start=False, context=None, name="third")
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(work("in a group"), eager_start=True, name="fourth")
            print("made", task.done())
    except* TypeError as errors:
        print(errors.exceptions)
    loop.set_task_factory(lambda loop, coro, **kwargs: print(sorted(kwargs)) or asyncio.Task(
        coro, loop=loop, **kwargs))
    await attempt(loop.create_task, eager_start=True, name="fifth")
    loop.set_task_factory(asyncio.eager_task_factory)
    await attempt(loop.create_task, eager_start=False, name="sixth")
    await attempt(loop.create_task, name="again")


asyncio.run(main())
