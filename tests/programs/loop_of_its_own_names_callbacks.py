# A loop of the program's own tells which task a callback belongs to, by its __self__.
# trace: no, the recorder tells of a task once it is made, which is after call_soon
import asyncio


class TellingLoop(asyncio.SelectorEventLoop):
    def call_soon(self, callback, *args, context=None):
        owner = getattr(callback, "__self__", None)
        if isinstance(owner, asyncio.Task):
            kind = repr(callback).split(" at ")[0]
            print("  soon", owner.get_name(), kind, getattr(callback, "__qualname__", "no name"))
        return super().call_soon(callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        print("  at", when, getattr(callback, "__name__", "no name"))
        return super().call_at(when, callback, *args, context=context)


async def work(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    print(await asyncio.gather(work(1), work(2)))
    try:
        await asyncio.wait_for(work(3), 0.5)
    except asyncio.TimeoutError:
        print("too late")
    task = asyncio.ensure_future(work(1))
    step = asyncio.get_running_loop()._ready[-1]._callback
    for name in ("__name__", "__qualname__"):
        try:
            print(getattr(step, name))
        except AttributeError as error:
            print(error)
    print(step.__self__ is task)
    await task


loop = TellingLoop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
