# The callback by which a task of a class of the program's own goes on is shown with that class.
import asyncio


class Own(asyncio.Task):
    class Inner(asyncio.Task):
        pass


async def waits(future):
    await future


async def main():
    loop = asyncio.get_running_loop()
    for kind in (asyncio.Task, Own, Own.Inner):
        future = loop.create_future()
        task = kind(waits(future), loop=loop)
        await asyncio.sleep(0)
        print(repr(future).split("0x")[0])
        future.set_result(1)
        await task


asyncio.run(main())
