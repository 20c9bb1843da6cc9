# A task group waits for all of its tasks, those included that are added while it waits.
# python: 3.11 3.12 3.13 3.14
import asyncio


async def work(name, seconds, group=None):
    await asyncio.sleep(seconds)
    print(name, group)
    if group is not None:
        group.create_task(work(name + "+", seconds), name="added")
    return name


async def main():
    async with asyncio.TaskGroup() as group:
        print(group)
        tasks = [group.create_task(work("a", 0.3)), group.create_task(work("b", 0.1, group)),
                 group.create_task(work("c", 0))]
        named = group.create_task(work("d", 0.2), name="four")
        print(group, named.get_name())
    print([task.result() for task in tasks], group)
    async with asyncio.TaskGroup():
        print("empty")


asyncio.run(main())
