# Cancelling who waits for a gather cancels the children.
import asyncio


async def child(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(name, "done")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def parent():
    await asyncio.gather(child("a", 1), child("b", 5), child("c", 6))


async def main():
    task = asyncio.ensure_future(parent())
    await asyncio.sleep(2)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("parent cancelled")
    both = asyncio.gather(child("d", 1), child("e", 9))
    await asyncio.sleep(2)
    print(both.cancel(), both.done())
    try:
        await both
    except asyncio.CancelledError:
        print("gather cancelled", both.done(), both.cancelled())


asyncio.run(main())
