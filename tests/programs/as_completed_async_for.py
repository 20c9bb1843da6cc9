# From 3.13 on as_completed can be iterated with async for, and gives the tasks themselves.
# python: 3.13 3.14
import asyncio


async def work(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    tasks = {asyncio.create_task(work(name, seconds)): name
             for name, seconds in (("a", 3), ("b", 1), ("c", 2))}
    async for task in asyncio.as_completed(list(tasks)):
        print(tasks[task], task.result())
    try:
        async for task in asyncio.as_completed([work("d", 1), work("e", 3)], timeout=2):
            print(await task)
    except TimeoutError as error:
        print(repr(error))


asyncio.run(main())
