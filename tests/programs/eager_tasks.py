# Eager tasks run up to their first wait while they are being made, inside the task that makes them.
# python: 3.12 3.13 3.14
import asyncio


async def leaf(n):
    print("leaf", n, "in", asyncio.current_task() is not main_task)
    return n


async def sleeper(n):
    print("sleeper", n, "starts")
    await asyncio.sleep(0)
    print("sleeper", n, "ends")
    return n


async def fail():
    raise ValueError("at once")


async def nested(n):
    print("nested", n, len(asyncio.all_tasks()))
    return await asyncio.create_task(nested(n - 1)) + 1 if n else 0


async def cancels_itself(waits):
    asyncio.current_task().cancel()
    if waits:
        await asyncio.sleep(1)


async def main():
    global main_task
    main_task = asyncio.current_task()
    loop = asyncio.get_running_loop()
    task = asyncio.Task(sleeper("by hand"), loop=loop, eager_start=True)
    print(task.done(), await task)
    loop.set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(leaf(1))
    print(task.done(), asyncio.current_task() is main_task, await task)
    task = asyncio.create_task(fail())
    print(task.done(), type(task.exception()).__name__)
    print(await asyncio.gather(leaf(2), sleeper(3), leaf(4)))
    print(await asyncio.create_task(nested(3)))
    async with asyncio.TaskGroup() as group:
        print(group.create_task(leaf(5)).done(), group.create_task(sleeper(6)).done())
    for waits in (True, False):
        task = asyncio.create_task(cancels_itself(waits))
        print(task.done(), task.cancelled())
        try:
            await task
        except asyncio.CancelledError:
            print("cancelled")
    loop.set_task_factory(None)
    print(asyncio.create_task(leaf(7)).done())
    await asyncio.sleep(0)


asyncio.run(main())
loop = asyncio.new_event_loop()
main_task = None
task = asyncio.Task(leaf("no loop runs"), loop=loop, eager_start=True)
print(task.done(), loop.run_until_complete(task))
loop.close()
