# The frames of wait_for, wait and sleep are part of the traceback: what they refer to lives as long
# as the exception.
import asyncio
import gc
import weakref


class Thing:
    pass


async def fails():
    try:
        await asyncio.sleep(5)
    finally:
        raise ValueError("while it is cancelled")


async def cancelled_in_wait_for():
    try:
        await asyncio.wait_for(fails(), 3)
    except (asyncio.CancelledError, ValueError) as error:
        print("the task's exception is told of after this line")
        print(repr(error))
    print("and before this one, unless it is part of a cycle")


async def cancelled_in_wait():
    seen = []
    try:
        task = asyncio.ensure_future(asyncio.sleep(4))
        seen.append(weakref.ref(task))
        some = [task]
        del task
        waiting = asyncio.wait(some)
        some.clear()
        await waiting
    except (asyncio.CancelledError, ValueError) as error:
        print(type(error).__name__, seen[0]() is not None)


async def cancelled_in_sleep():
    thing = Thing()
    seen = weakref.ref(thing)
    waiting = asyncio.sleep(5, thing)
    del thing
    try:
        await waiting
    except asyncio.CancelledError:
        del waiting
        print("asleep", seen() is not None)
    print("awake", seen() is not None)


async def main():
    for function in (cancelled_in_wait_for, cancelled_in_wait, cancelled_in_sleep):
        task = asyncio.ensure_future(function())
        await asyncio.sleep(1)
        task.cancel()
        await task
        del task
        gc.collect()


asyncio.run(main())
