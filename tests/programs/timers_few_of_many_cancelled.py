# Cancelled timers are purged together only when more than half of what is left in the heap is
# cancelled: those that were dropped at its head do not count any more.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    timers = [loop.call_later(1 + i, print, "timer", i) for i in range(220)]
    for timer in timers[:60]:
        timer.cancel()
    await asyncio.sleep(0)  # 160 are left
    for timer in timers[100:170]:
        timer.cancel()
    await asyncio.sleep(0)  # 70 of 160 are cancelled: they stay where they are
    for timer in timers[170:181]:
        timer.cancel()
    await asyncio.sleep(0)  # 81 of 160: they go
    await asyncio.sleep(63)


asyncio.run(main())
