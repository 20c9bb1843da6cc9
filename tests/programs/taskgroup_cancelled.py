# A group whose own task is cancelled: in its block, at its end, and while a task fails.
# python: 3.11 3.12 3.13 3.14
import asyncio


async def child(name, seconds, error=None):
    try:
        await asyncio.sleep(seconds)
        if error is not None:
            raise error
    finally:
        print("  ", name, "ends")


async def grouped(seconds, error, in_body):
    async with asyncio.TaskGroup() as group:
        group.create_task(child("a", seconds, error))
        group.create_task(child("b", 5))
        if in_body:
            await asyncio.sleep(5)


async def main():
    for seconds, error, in_body, at in ((5, None, True, 1), (5, None, False, 1),
                                        (1, OSError("child"), False, 1),
                                        (1, OSError("child"), True, 1), (1, OSError("child"), True, 2)):
        print(seconds, error, in_body, at)
        task = asyncio.create_task(grouped(seconds, error, in_body))
        asyncio.get_running_loop().call_later(at, task.cancel, "outside")
        try:
            await task
        except BaseException as caught:
            print("  ", repr(caught), task.cancelling())


asyncio.run(main())
