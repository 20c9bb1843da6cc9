# as_completed with a timeout: what has not ended raises TimeoutError where it is awaited.
import asyncio


async def work(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    tasks = [asyncio.create_task(work(name, seconds))
             for name, seconds in (("a", 1), ("b", 5), ("c", 2), ("d", 6))]
    for coroutine in asyncio.as_completed(tasks, timeout=3):
        try:
            print(await coroutine)
        except asyncio.TimeoutError as error:
            print(type(error).__name__, error.args)
    print([task.done() for task in tasks])
    for coroutine in asyncio.as_completed(tasks[1:2], timeout=30):
        print(await coroutine)


asyncio.run(main())
