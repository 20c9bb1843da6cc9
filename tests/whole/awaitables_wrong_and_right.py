import asyncio


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0.1)
        return self.n


class Broken:
    def __aiter__(self):
        return [1].__iter__()


class Broken2:
    async def __aiter__(self):
        return self


class Broken3:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0.2).__await__()
        return "awaited"


class BadAwait:
    def __await__(self):
        return 3


class BadAwait2:
    def __await__(self):
        yield 3


async def agen(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        print("agen closed", n)


async def main():
    print([x async for x in Countdown(3)], {x: y async for x, y in _pairs()}, [await Awaitable() for _ in range(2)])
    print([x async for x in agen(4) if x % 2], await anext_(Countdown(2)), sum([x async for x in Countdown(3)]))
    for bad in (Broken(), Broken2(), Broken3(), [1, 2], 5, agen):
        try:
            async for x in bad:
                print(x)
        except Exception as e:
            print(type(bad).__name__, type(e).__name__, e)
    for bad in (BadAwait(), BadAwait2(), 3, None, agen(1), Awaitable):
        try:
            print(await bad)
        except Exception as e:
            print(type(bad).__name__, type(e).__name__, e)
    async for x in agen(10):
        if x == 2:
            break
    print("broke out")
    g = agen(5)
    print(await g.__anext__(), await g.asend(None))
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("stopped")
    else:
        print("not")
    print([f(x) async for x in Countdown(2) for f in (str, float)])
    try:
        for x in agen(2):
            pass
    except TypeError as e:
        print(e)
    try:
        [x for x in Countdown(2)]
    except TypeError as e:
        print(e)
    gen = (x async for x in Countdown(1))
    print(type(gen), gen.__name__, await gen.__anext__())


async def anext_(it):
    return await it.__anext__()


async def _pairs():
    yield "a", 1
    yield "b", 2

asyncio.run(main())
