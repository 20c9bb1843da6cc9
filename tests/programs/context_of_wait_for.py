# wait_for up to 3.11 handles its CancelledError while it asks the future, and while it waits for the
# future that it has cancelled: that is the context of what is raised then.
import asyncio


def chain(error):
    seen = []
    while error is not None:
        seen.append(repr(error))
        error = error.__context__
    return seen


async def child(seconds, last=None):
    try:
        await asyncio.sleep(seconds)
    finally:
        if last is not None:
            raise last


async def lingering():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(1)


async def waits(awaitable, timeout):
    try:
        return await asyncio.wait_for(awaitable, timeout)
    except BaseException as error:
        print(chain(error))


async def main():
    print("both are cancelled in the same iteration")
    inner = asyncio.create_task(child(10))
    outer = asyncio.create_task(waits(inner, 5))
    await asyncio.sleep(0)
    inner.cancel()
    await asyncio.sleep(0)
    outer.cancel()
    await outer

    print("the future is done with another error")
    inner = asyncio.get_running_loop().create_future()
    outer = asyncio.create_task(waits(inner, 5))
    await asyncio.sleep(0)
    inner.set_exception(KeyError(1))
    outer.cancel()
    await outer

    print("cancelled again while it waits for the future")
    outer = asyncio.create_task(waits(lingering(), 5))
    await asyncio.sleep(0.1)
    outer.cancel()
    await asyncio.sleep(0.1)
    outer.cancel()
    await outer

    print("the future ends with an error when it is cancelled")
    outer = asyncio.create_task(waits(child(10, OSError(2)), 5))
    await asyncio.sleep(0.1)
    outer.cancel()
    await outer

    print("while something is handled")
    try:
        raise KeyError("handled")
    except KeyError:
        await waits(child(10), 0.1)
        await waits(child(10), 0)


asyncio.run(main())
