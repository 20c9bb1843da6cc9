# Groups inside groups, with a deadline around them.
# python: 3.11 3.12 3.13 3.14
import asyncio


async def work(name, seconds, fails=False):
    try:
        await asyncio.sleep(seconds)
        print(name, "done")
        if fails:
            raise RuntimeError(name)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def inner(name, seconds, fails):
    async with asyncio.TaskGroup() as group:
        group.create_task(work(name + "1", seconds, fails))
        group.create_task(work(name + "2", seconds * 2))


async def outer(fails):
    async with asyncio.TaskGroup() as group:
        group.create_task(inner("a", 1, False))
        group.create_task(inner("b", 1.5, fails))
        group.create_task(work("c", 9))


async def main():
    for fails, seconds in ((True, 20), (False, 2.5), (False, 20)):
        try:
            async with asyncio.timeout(seconds):
                await outer(fails)
        except TimeoutError:
            print("timeout")
        except ExceptionGroup as errors:
            print(repr(errors))


asyncio.run(main())
