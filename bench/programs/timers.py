"""300,000 timers, of which every second one is cancelled before it is due."""
import asyncio

TIMERS = 300_000


async def main():
    loop = asyncio.get_running_loop()
    fired = 0

    def fire():
        nonlocal fired
        fired += 1

    handles = [loop.call_later(0.001 + (i * 7919 % TIMERS) * 1e-7, fire) for i in range(TIMERS)]
    for handle in handles[::2]:
        handle.cancel()
    del handles
    await asyncio.sleep(0.1)
    assert fired == TIMERS // 2, fired


asyncio.run(main())
