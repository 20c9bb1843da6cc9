# Futures and tasks take attributes.
import asyncio


async def work():
    task = asyncio.current_task()
    return task.request_id


async def main():
    task = asyncio.create_task(work())
    task.request_id = 17
    task.tags = ["a"]
    task.tags.append("b")
    print(await task, task.tags)
    del task.tags
    print(hasattr(task, "tags"), hasattr(task, "request_id"))

    future = asyncio.get_running_loop().create_future()
    setattr(future, "name", "answer")
    future.add_done_callback(lambda f: print(f.name, f.result()))
    future.set_result(42)
    await future
    group = asyncio.gather(future)
    group.note = "gathered"
    print(await group, group.note)


asyncio.run(main())
