# What programs do that measure callbacks: Handle._run is wrapped, and every handle goes through it.
# trace: no, the recorder replaces the same methods
import asyncio
import time

original = asyncio.Handle._run
runs = []


def measured(self):
    began = time.monotonic()
    try:
        return original(self)
    finally:
        took = time.monotonic() - began
        runs.append(type(self).__name__)
        if took > 0.1:
            print("slow:", round(took, 1))


def block():
    time.sleep(0.5)


def fail():
    raise ValueError("in a callback")


async def child():
    await asyncio.sleep(0.1)
    time.sleep(0.3)
    return "child"


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(block)
    loop.call_later(0.2, print, "a timer")
    print(await asyncio.gather(child(), asyncio.sleep(0.4, "slept")))
    loop.call_soon(fail)
    await asyncio.sleep(0)


asyncio.Handle._run = measured
asyncio.run(main())
count = len(runs)
print(count, runs.count("TimerHandle"))
asyncio.Handle._run = original
asyncio.run(asyncio.sleep(1))
print(len(runs) == count)
