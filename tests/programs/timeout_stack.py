# python: 3.11 3.12 3.13
# The frames of a task that ended at its deadline: the exception comes from __aexit__ itself.
import asyncio


class Ended(asyncio.CancelledError):
    pass


async def late():
    async with asyncio.timeout(1):
        await asyncio.sleep(2)


async def nested():
    async with asyncio.timeout(2):
        await late()


async def other():
    async with asyncio.timeout(1):
        try:
            await asyncio.sleep(2)
        except asyncio.CancelledError:
            raise Ended from None


async def grouped():
    async with asyncio.timeout(1):
        try:
            await asyncio.sleep(2)
        except asyncio.CancelledError:
            raise ExceptionGroup("several", [KeyError(1)])


async def main():
    for function in (late, nested, other, grouped):
        task = asyncio.create_task(function())
        await asyncio.wait([task])
        print(function.__name__, [frame.f_code.co_name for frame in task.get_stack()])
        if task.cancelled():
            print("cancelled")
        else:
            error = task.exception()
            print(repr(error), repr(error.__cause__), repr(error.__context__))


asyncio.run(main())
