# What dies with the variables of a task's coroutine dies under the event loop: the warning is
# placed there, and not at the line that called asyncio.run.
import asyncio


async def never():
    pass


async def inner():
    left = never()


async def forgets():
    left = never()


async def main():
    await inner()
    await asyncio.create_task(forgets())


asyncio.run(main())
