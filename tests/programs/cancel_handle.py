# A handle that is cancelled in time is never run.
import asyncio


def hello(name):
    print("hello", name)


def cancel(handle):
    handle.cancel()
    print("cancelled:", handle.cancelled())


async def main():
    loop = asyncio.get_running_loop()
    a = loop.call_soon(hello, "a")
    b = loop.call_soon(hello, "b")
    c = loop.call_later(2, hello, "c")
    d = loop.call_later(2, hello, "d")
    b.cancel()
    loop.call_later(1, cancel, d)
    print(a.cancelled(), b.cancelled(), c.cancelled(), d.cancelled())
    print(c.when())
    await asyncio.sleep(3)


asyncio.run(main())
