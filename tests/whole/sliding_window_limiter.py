import asyncio
import time
from collections import deque
from contextlib import asynccontextmanager, AsyncExitStack, suppress


class SlidingWindow:
    def __init__(self, rate, per):
        self.rate, self.per = rate, per
        self.stamps = deque(maxlen=rate)
        self.lock = asyncio.Lock()

    async def acquire(self):
        async with self.lock:
            now = time.monotonic()
            if len(self.stamps) == self.rate:
                wait = self.stamps[0] + self.per - now
                if wait > 0:
                    await asyncio.sleep(wait)
            self.stamps.append(time.monotonic())

    async def __aenter__(self):
        await self.acquire()
        return self

    async def __aexit__(self, *exc):
        print(f"exit {exc[0].__name__ if exc[0] else None}")
        return exc[0] is ZeroDivisionError


@asynccontextmanager
async def timed(label):
    t = time.perf_counter()
    try:
        yield label.upper()
    except KeyError as e:
        print("swallowed", e)
    finally:
        print(f"{label}: {time.perf_counter() - t:.3f}s")


async def worker(n, limiter):
    async with timed(f"w{n}") as label, limiter:
        await asyncio.sleep(0.1)
        if n == 3:
            raise KeyError(n)
        if n == 4:
            1 / 0
        print(label, f"{time.monotonic():.2f}")


async def main():
    limiter = SlidingWindow(2, 1.0)
    r = await asyncio.gather(*(worker(i, limiter) for i in range(6)), return_exceptions=True)
    print(r)
    async with AsyncExitStack() as stack:
        for n in "ab":
            print(await stack.enter_async_context(timed(n)))
        stack.push_async_callback(asyncio.sleep, 0.5)
        stack.callback(print, "sync callback")
        stack.enter_context(suppress(LookupError))
        raise IndexError("gone")
    async with timed("z"):
        raise ValueError("not swallowed")

asyncio.run(main())
