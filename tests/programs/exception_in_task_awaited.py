# The exception of a task is raised where the task is awaited, with the frames of both.
import asyncio


async def inner(n):
    await asyncio.sleep(n)
    raise ValueError(f"bad number {n}")


async def outer():
    return await inner(2)


async def main():
    task = asyncio.ensure_future(outer())
    await asyncio.sleep(1)
    print("before")
    await task
    print("never printed")


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
