# Handles that a program puts into the loop's queue itself, and what the loop tells of its queues.
# trace: no, handles of the program's own are not known to the recorder
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    handle = asyncio.Handle(print, ("by hand",), loop, None)
    cancelled = asyncio.Handle(print, ("never",), loop, None)
    cancelled.cancel()
    loop._add_callback(handle)
    loop._add_callback(cancelled)
    print(handle in loop._ready, cancelled in loop._ready)
    await asyncio.sleep(0)
    timers = [loop.call_later(5, print, n) for n in range(3)]
    print(loop._timer_cancelled_count, len(loop._scheduled))
    for timer in timers[:2]:
        timer.cancel()
    print(loop._timer_cancelled_count, len(loop._scheduled))
    timers[2].cancel()


asyncio.run(main())
