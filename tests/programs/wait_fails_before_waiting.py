# wait() with a timeout and with a future of a loop that is closed: its timer is not cancelled.
import asyncio


async def nothing():
    pass


async def main(others):
    loop = asyncio.get_running_loop()
    begun = loop.time()
    try:
        await asyncio.wait(others, timeout=2)
    except Exception as error:
        print(type(error).__name__, error)
    timers = [handle for handle in loop._scheduled if not handle.cancelled()]
    print(len(timers), loop.time() == begun)


first = asyncio.new_event_loop()
task = first.create_task(nothing())
first.run_until_complete(task)
first.close()
asyncio.run(main([task]))
