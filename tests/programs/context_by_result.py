# What is being handled where the loop runs is the context of an error that a task gets from a future
# that has to be asked by its method, as gather's has, or that is cancelled; of a plain future it is not.
import asyncio


def chain(error):
    seen = []
    while error is not None:
        seen.append(repr(error))
        error = error.__context__
    return seen


async def fails(error):
    await asyncio.sleep(0)
    raise error


async def cancelled_while_handling():
    try:
        1 / 0
    except ZeroDivisionError:
        await asyncio.sleep(5)


async def shown(awaitable):
    try:
        await awaitable
    except BaseException as error:
        print(chain(error))


async def cancelled(awaitable):
    task = asyncio.create_task(shown(awaitable))
    await asyncio.sleep(0.1)
    task.cancel()
    await task


async def asks(task):
    task.cancel()
    await asyncio.sleep(0.1)
    try:
        raise KeyError("asking")
    except KeyError:
        try:
            task.result()
        except asyncio.CancelledError as error:
            print(chain(error))


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.1, future.set_exception, OSError("future"))
    await shown(future)
    await shown(asyncio.create_task(fails(OSError("task"))))
    await shown(asyncio.gather(fails(OSError("gathered"))))
    await cancelled(asyncio.gather(asyncio.sleep(5)))
    await cancelled(asyncio.gather(asyncio.sleep(5), return_exceptions=True))
    await cancelled(asyncio.sleep(5))
    await cancelled(asyncio.shield(asyncio.sleep(1)))
    task = asyncio.create_task(cancelled_while_handling())
    await asyncio.sleep(0)
    await asks(task)


try:
    raise ValueError("outside")
except ValueError:
    asyncio.run(main())
