# python: 3.8
"""The style before async def: @asyncio.coroutine, yield from, and a loop that is closed by hand."""
import asyncio
@asyncio.coroutine
def hello(name, n):
    for i in range(n):
        print(name, i)
        yield from asyncio.sleep(0.1)
    return name

@asyncio.coroutine
def plain():
    return 5

@asyncio.coroutine
def returns_future():
    return asyncio.get_event_loop().run_in_executor(None, lambda: 3)

@asyncio.coroutine
def main():
    print((yield from hello("a", 2)))
    r = yield from asyncio.gather(hello("b", 2), hello("c", 1), plain(), returns_future())
    print(r)
    t = asyncio.ensure_future(hello("t", 1))
    print(t, asyncio.iscoroutine(hello("q",1)), asyncio.iscoroutinefunction(hello), asyncio.iscoroutinefunction(plain))
    yield from t
    print(t)
    h = hello("never", 1)
    print(type(h))
    raise ValueError("x")
async def new():
    return await hello("n", 1)
loop = asyncio.get_event_loop()
print(loop.run_until_complete(new()))
try:
    loop.run_until_complete(main())
finally:
    loop.close()
