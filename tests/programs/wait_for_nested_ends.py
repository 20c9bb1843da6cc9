# A coroutine of asyncio's inside of wait_for: when its cancellation has become a TimeoutError, the
# variables of the function that waited go with the step.
import asyncio


class Thing:
    def __del__(self):
        print("freed; the task is done:", task.done())


async def waits(awaitable):
    thing = Thing()
    try:
        await asyncio.wait_for(awaitable, 1)
    except asyncio.TimeoutError:
        print("timeout")


async def main():
    global task
    for awaitable in (asyncio.sleep(3), asyncio.Event().wait(), asyncio.wait_for(asyncio.sleep(3), 2)):
        task = asyncio.create_task(waits(awaitable))
        await task
        print("next")


asyncio.run(main())
