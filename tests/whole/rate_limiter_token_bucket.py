"""Three ways to limit the rate of calls: a token bucket, a sliding window, a leaky bucket."""
import asyncio
from collections import deque
from time import monotonic as now


class TokenBucket:
    def __init__(self, rate, capacity):
        self.rate, self.capacity = rate, capacity
        self._tokens = capacity
        self._updated = now()
        self._lock = asyncio.Lock()

    def _refill(self):
        moment = now()
        self._tokens = min(self.capacity, self._tokens + (moment - self._updated) * self.rate)
        self._updated = moment

    async def __aenter__(self):
        async with self._lock:
            self._refill()
            while self._tokens < 1:
                await asyncio.sleep((1 - self._tokens) / self.rate)
                self._refill()
            self._tokens -= 1
        return self

    async def __aexit__(self, *exc_info):
        return None

    def __repr__(self):
        return f"<{type(self).__name__} tokens={self._tokens:.2f}/{self.capacity}>"


class SlidingWindow:
    """At most `limit` calls in any window of `period` seconds."""

    def __init__(self, limit, period):
        self.limit, self.period = limit, period
        self.calls = deque()

    async def acquire(self):
        while True:
            moment = now()
            while self.calls and moment - self.calls[0] >= self.period:
                self.calls.popleft()
            if len(self.calls) < self.limit:
                self.calls.append(moment)
                return
            await asyncio.sleep(self.calls[0] + self.period - moment)


class LeakyBucket:
    """Calls go in at any time, and come out evenly."""

    def __init__(self, interval, size):
        self.queue = asyncio.Queue(maxsize=size)
        self.interval = interval
        self.task = None

    async def __aenter__(self):
        self.task = asyncio.get_running_loop().create_task(self._drip())
        return self

    async def __aexit__(self, exc_type, exc, tb):
        await self.queue.join()
        self.task.cancel()
        try:
            await self.task
        except asyncio.CancelledError:
            print("the bucket is empty", self.queue)
        return exc_type is asyncio.QueueFull and print("ignored:", repr(exc)) is None

    async def _drip(self):
        while True:
            waiter, value = await self.queue.get()
            if not waiter.cancelled():
                waiter.set_result(value)
            self.queue.task_done()
            await asyncio.sleep(self.interval)

    async def pour(self, value):
        waiter = asyncio.get_running_loop().create_future()
        self.queue.put_nowait((waiter, value))
        return await waiter


async def use_bucket(bucket, number):
    async with bucket:
        print(f"{now():5.2f} call {number} {bucket}")


async def use_window(window, number):
    await window.acquire()
    print(f"{now():5.2f} window {number:02d}")


async def main():
    bucket = TokenBucket(rate=2, capacity=3)
    await asyncio.gather(*(use_bucket(bucket, n) for n in range(7)))
    await asyncio.sleep(5)
    await use_bucket(bucket, "late")
    print("-" * 20)
    window = SlidingWindow(3, 1.5)
    await asyncio.gather(*[use_window(window, n) for n in range(8)])
    print("-" * 20)
    start = now()
    async with LeakyBucket(0.4, 3) as leaky:
        waiting = [asyncio.ensure_future(leaky.pour(c)) for c in "abc"]
        await asyncio.sleep(0)
        waiting.append(asyncio.ensure_future(leaky.pour("late")))
        for first in asyncio.as_completed(waiting):
            print(f"{now() - start:.1f} {await first}")
        for value in range(9):
            asyncio.ensure_future(leaky.pour(value)).add_done_callback(
                lambda task: print("full" if task.exception() else "poured", task.exception() or task.result()))
        await asyncio.sleep(0.1)
        raise asyncio.QueueFull


asyncio.run(main())
