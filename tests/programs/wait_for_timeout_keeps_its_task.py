# python: 3.11 3.12 3.13
# From 3.12 on the traceback of a timeout has a frame that knows the task: who keeps the exception
# keeps the task.
import asyncio
import gc
import weakref

kept = []


async def waits():
    try:
        await asyncio.wait_for(asyncio.sleep(10), 1)
    except TimeoutError as error:
        kept.append(error)


async def main():
    task = asyncio.create_task(waits())
    watched = weakref.ref(task)
    await task
    del task
    await asyncio.sleep(0)
    gc.collect()
    print("with the exception:", watched() is not None)
    kept.clear()
    gc.collect()
    print("without it:", watched() is not None)


asyncio.run(main())
