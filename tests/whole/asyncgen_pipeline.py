"""Stages of a pipeline as async generators: map, filter, batch, window, zip, take, with clean-up."""
import asyncio
import operator
import sys
from collections import deque
from contextlib import asynccontextmanager
from functools import reduce


@asynccontextmanager
async def aclosing(thing):
    try:
        yield thing
    finally:
        await thing.aclose()


async def sensor(name, values, every=0.1):
    try:
        for value in values:
            await asyncio.sleep(every)
            yield value
    except GeneratorExit:
        print(f"({name} closed early)", end=" ")
        raise
    finally:
        print(f"({name} over)", end=" ")


async def amap(function, source):
    async for item in source:
        yield await function(item) if asyncio.iscoroutinefunction(function) else function(item)


async def afilter(predicate, source):
    async for item in source:
        if predicate(item):
            yield item


async def batch(source, size):
    buffer = []
    async for item in source:
        buffer.append(item)
        if len(buffer) == size:
            yield tuple(buffer)
            buffer.clear()
    if buffer:
        yield tuple(buffer)


async def window(source, size):
    recent = deque(maxlen=size)
    async for item in source:
        recent.append(item)
        if len(recent) == size:
            yield [*recent]


async def azip(*sources):
    iterators = [source.__aiter__() for source in sources]
    while True:
        try:
            yield await asyncio.gather(*(iterator.__anext__() for iterator in iterators))
        except StopAsyncIteration:
            return


async def take(n, source):
    async with aclosing(source):
        async for item in source:
            if n <= 0:
                break
            n -= 1
            yield item


async def average():
    """Values are sent in, the average so far comes out."""
    total = count = 0
    result = None
    while True:
        try:
            value = yield result
        except ValueError as error:
            print("thrown in:", error)
            continue
        if value is None:
            continue
        total += value
        count += 1
        result = total / count


async def double(x):
    await asyncio.sleep(0)
    return 2 * x


class Pipe:
    """Stages that are put together by `|`."""

    def __init__(self, source):
        self.source = source

    def __or__(self, stage):
        function, *args = stage if isinstance(stage, tuple) else (stage,)
        return Pipe(function(self.source, *args))

    def __aiter__(self):
        return self.source.__aiter__()

    async def to(self, kind):
        return kind([item async for item in self])


async def main():
    print([x async for x in amap(double, sensor("a", range(4)))])
    print([x async for x in batch(afilter(lambda n: n % 3, sensor("b", range(10))), 3)])
    print(await (Pipe(sensor("c", "hello")) | (window, 2) | (batch, 2)).to(tuple))
    print(reduce(operator.add, [x async for x in take(2, sensor("d", ["x", "y", "z", "w"]))]))
    async for pair in azip(sensor("left", "abc"), sensor("right", range(2), every=0.5)):
        print(pair, end=" ")
    print()

    running = average()
    print(await running.asend(None), end=" ")
    for value in 10, 20, 60:
        print(await running.asend(value), end=" ")
    print(await running.athrow(ValueError("bad reading")))
    try:
        await running.athrow(KeyError, "unknown")
    except KeyError as error:
        print("not handled:", error)
    print([x async for x in running], await running.aclose())

    half = sensor("half", range(100))
    print(await half.__anext__(), end=" ")
    try:
        await asyncio.gather(half.__anext__(), half.__anext__())
    except RuntimeError as error:
        print(error)
    await asyncio.sleep(1)
    print(half.ag_running, half.ag_frame is not None, half.ag_code.co_name)
    try:
        await running.asend(1)
    except StopAsyncIteration:
        print("over is over")
    fresh = average()
    try:
        await fresh.asend(1)
    except TypeError as error:
        print(error)
    print("the rest is closed by the loop:", file=sys.stderr)


asyncio.run(main())
print()
