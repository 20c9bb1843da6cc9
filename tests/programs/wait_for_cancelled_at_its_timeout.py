# A task that is cancelled at the moment of its timeout: the cancellation counts, in either order.
import asyncio


async def waits():
    try:
        await asyncio.wait_for(asyncio.sleep(10), 1)
    except BaseException as error:
        print("   ", type(error).__name__, repr(error.__cause__))
        raise


async def main():
    loop = asyncio.get_running_loop()
    for name, before in ("before", True), ("after", False):
        task = asyncio.ensure_future(waits())
        if before:
            loop.call_later(1, task.cancel)
        await asyncio.sleep(0)
        if not before:
            loop.call_later(1, task.cancel)
        await asyncio.wait({task})
        print("cancelled", name, "the timeout:", task.cancelled() or repr(task.exception()))


asyncio.run(main())
