# Futures that a loop's own create_future() makes get their results by their own methods, also from
# sleep(), wait(), queues and shield().
import asyncio


class Told(asyncio.Future):
    def set_result(self, result):
        print("result", result)
        super().set_result(result)

    def set_exception(self, error):
        print("exception", repr(error))
        super().set_exception(error)


class Loop(asyncio.SelectorEventLoop):
    def create_future(self):
        return Told(loop=self)


async def fails():
    await asyncio.sleep(0.1)
    raise ValueError("failed")


async def main():
    await asyncio.sleep(0.1, "slept")
    queue = asyncio.Queue()
    getter = asyncio.ensure_future(queue.get())
    await asyncio.sleep(0)
    queue.put_nowait("item")
    print(await getter)
    await asyncio.wait([asyncio.ensure_future(asyncio.sleep(0.1))], timeout=1)
    try:
        await asyncio.shield(fails())
    except ValueError as error:
        print(error)
    print(await asyncio.shield(asyncio.sleep(0.1, "shielded")))
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.1)
    except asyncio.TimeoutError:
        print("too long")


loop = Loop()
loop.run_until_complete(main())
loop.close()
