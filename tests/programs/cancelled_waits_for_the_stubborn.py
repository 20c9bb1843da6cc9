# A task that was cancelled in its step cancels what it then waits for; when that goes on all the
# same, so does the task.
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "stayed"


async def outer():
    child = asyncio.ensure_future(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    try:
        print("result", await child)
    except asyncio.CancelledError:
        print("cancelled")
    await asyncio.sleep(0)
    print("went on")


async def main():
    global task
    task = asyncio.ensure_future(outer())
    await asyncio.wait({task})
    print("cancelled:", task.cancelled())


asyncio.run(main())
