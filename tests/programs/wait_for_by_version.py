# wait_for: in time, too late, and with a coroutine that never waits; the order of turns is seen.
import asyncio


async def noisy(seconds):
    try:
        await asyncio.sleep(seconds)
        return "slept"
    finally:
        print("noisy: finally")


async def spin():
    for i in range(4):
        print("turn", i)
        await asyncio.sleep(0)


async def quick():
    return "quick"


async def main():
    task = asyncio.ensure_future(spin())
    print(await asyncio.wait_for(quick(), 1))
    await task
    print(await asyncio.wait_for(noisy(1), timeout=2))
    try:
        await asyncio.wait_for(noisy(3), timeout=1)
    except asyncio.TimeoutError as error:
        print("timeout", repr(error), type(error).__name__)


asyncio.run(main())
