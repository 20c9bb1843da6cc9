# Debug mode warns of callbacks and steps that keep the loop for long.
import asyncio
import time


def block(seconds):
    time.sleep(seconds)


async def work():
    time.sleep(0.2)
    await asyncio.sleep(1)
    time.sleep(0.15)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(block, 0.5)
    loop.call_later(0.25, block, 0.0999)
    await asyncio.ensure_future(work())
    print(loop.slow_callback_duration)
    loop.slow_callback_duration = 2
    await asyncio.ensure_future(work())
    loop.slow_callback_duration = 0.01
    loop.call_soon(block, 0.01)
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)
