import asyncio


async def is_coroutine(x):
    print(f"sleep {x} second")
    await asyncio.sleep(x)
    print("done")


loop = asyncio.get_event_loop()
task = asyncio.ensure_future(is_coroutine(5))
print("is it a task?", isinstance(task, asyncio.Task))
print("is it done?", task.done())
loop.run_until_complete(task)
print("is it done?", task.done())
