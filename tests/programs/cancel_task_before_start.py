# A task that is cancelled before its first step never runs its body.
import asyncio


async def never():
    print("never printed")


async def main():
    task = asyncio.ensure_future(never())
    task.cancel()
    print(task.done(), task.cancelled())
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", repr(error))
    print(task.done(), task.cancelled())
    try:
        task.result()
    except asyncio.CancelledError:
        print("result() raises CancelledError")
    try:
        task.exception()
    except asyncio.CancelledError:
        print("exception() raises CancelledError")


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
