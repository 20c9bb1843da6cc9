# A task that is asked to cancel itself and then ends: up to 3.10 its repr says "cancelling" ever after.
import asyncio


async def fail():
    asyncio.current_task().cancel()
    raise ValueError("failed")


async def end():
    asyncio.current_task().cancel()


async def main():
    for coroutine in (fail(), end()):
        task = asyncio.ensure_future(coroutine)
        await asyncio.wait([task])
        print(repr(task).split()[1], task.cancelled() or repr(task.exception()))


asyncio.run(main())
