# A subclass may keep the callback and call it later: the task goes on then.
# trace: no, its methods see the wakeup, and call it by hand
import asyncio


class Slow(asyncio.Future):
    def add_done_callback(self, callback, *, context=None):
        super().add_done_callback(lambda future: self.later(callback), context=context)

    def later(self, callback):
        print("done, but the waiter is told later")
        self.get_loop().call_later(1, callback, self)


async def wait(future):
    print("got", await future)
    return "end"


async def main():
    future = Slow(loop=asyncio.get_event_loop())
    task = asyncio.ensure_future(wait(future))
    await asyncio.sleep(0)
    future.set_result("a value")
    print(await task)


asyncio.run(main())
