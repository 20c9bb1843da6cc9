# The awaitables of an asynchronous generator can be driven by tasks.
import asyncio


async def numbers():
    got = None
    while True:
        await asyncio.sleep(1)
        got = yield got


async def main():
    generator = numbers()
    task = asyncio.ensure_future(generator.__anext__())
    print(repr(task).split(" coro=")[1].split(" cb=")[0], asyncio.iscoroutine(task.get_coro()))
    print(await task)
    print(await asyncio.wait_for(generator.asend("sent"), 2))
    try:
        await asyncio.wait_for(generator.asend("too slow"), 0.5)
    except asyncio.TimeoutError:
        print("timeout")
    print(await asyncio.gather(generator.aclose(), return_exceptions=True))


asyncio.run(main())
