# An exception in a callback goes to the loop's exception handler; the loop goes on.
import asyncio


def good(n):
    print("good", n)


def bad(n):
    return 10 // n


def done(future):
    raise KeyError("in the done callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(good, 1)
    loop.call_soon(bad, 0)
    loop.call_soon(good, 2)
    loop.call_later(1, bad, 0)
    future = loop.create_future()
    future.add_done_callback(done)
    future.set_result("fine")
    await asyncio.sleep(2)
    print("the loop has survived")


asyncio.run(main())
