# Two tasks that nobody keeps wait for one that fails. The first is gone when the second is woken:
# result() takes its frames from the exception's traceback, and the generator in them ends with that,
# in the second one's step.
import asyncio


async def numbers():
    for n in range(3):
        yield n
        await asyncio.sleep(0)


async def fails():
    await asyncio.sleep(1)
    raise ValueError("no")


async def waits(tag, task):
    source = numbers()
    print(tag, await source.__anext__())
    await task


async def main():
    task = asyncio.create_task(fails())
    for tag in "ab":
        asyncio.create_task(waits(tag, task))
    await asyncio.sleep(2)
    print(repr(task.exception()))


asyncio.run(main())
