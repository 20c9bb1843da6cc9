# python: 3.11 3.12 3.13 3.14
# A task that takes its own cancellation back before it waits: from 3.13 on it goes on waiting.
import asyncio


async def main():
    task = asyncio.current_task()
    task.cancel()
    print("left", task.uncancel(), "requested", task.cancelling())
    try:
        await asyncio.sleep(1)
        print("slept")
    except asyncio.CancelledError:
        print("cancelled all the same")


asyncio.run(main())
