# What is new in 3.14: no loop is made by asking for one, policies are deprecated, what a shield
# lost is reported, and asyncio.run takes any awaitable.
# python: 3.13 3.14
import asyncio
import inspect


async def work(seconds, fail=False):
    await asyncio.sleep(seconds)
    if fail:
        raise ValueError(f"after {seconds}")
    return seconds


class Later:
    def __await__(self):
        return work(0.5).__await__()


def attempt(function, *args):
    try:
        print(type(function(*args)).__name__)
    except Exception as error:
        print(type(error).__name__, error)


async def shielded():
    for seconds, fail in ((2, True), (2, False), (0.5, True)):
        inner = asyncio.create_task(work(seconds, fail))
        outer = asyncio.shield(inner)
        asyncio.get_running_loop().call_later(1, outer.cancel)
        try:
            print(await outer)
        except BaseException as error:
            print(repr(error), inner.done())
        await asyncio.sleep(3)
    print(inspect.iscoroutinefunction(work), asyncio.iscoroutinefunction(work))


attempt(asyncio.get_event_loop_policy)
attempt(asyncio.set_event_loop_policy, None)
asyncio.run(shielded())
attempt(asyncio.run, Later())
attempt(asyncio.run, 5)
attempt(asyncio.get_event_loop)
