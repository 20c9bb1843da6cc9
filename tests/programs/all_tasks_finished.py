# Task.all_tasks() of 3.8 has the tasks that are done while somebody keeps them; all_tasks() has not.
import asyncio
import warnings

warnings.simplefilter("ignore")


async def child():
    return 1


async def main():
    kept = asyncio.create_task(child())
    await asyncio.create_task(child())
    print(len(asyncio.all_tasks()), hasattr(asyncio.Task, "all_tasks"))
    if hasattr(asyncio.Task, "all_tasks"):
        print(len(asyncio.Task.all_tasks()), kept in asyncio.Task.all_tasks())
        del kept
        print(len(asyncio.Task.all_tasks()))


asyncio.run(main())
