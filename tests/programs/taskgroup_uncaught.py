# The traceback of a group that nobody catches.
# python: 3.11 3.12 3.13 3.14
import asyncio


async def fail(error, seconds):
    await asyncio.sleep(seconds)
    raise error


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(ValueError("one"), 1))
        group.create_task(fail(TypeError("two"), 1))


asyncio.run(main())
