# python: 3.8 3.11 3.12 3.13
"""What a task makes of the cancellation by wait_for(): the TimeoutError is among its causes."""
import asyncio


async def chained():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        raise ValueError('instead')


async def twice():
    try:
        await chained()
    except ValueError:
        raise KeyError('again')


def told(error):
    names = []
    while error is not None:
        names.append(type(error).__name__ + (' from' if error.__cause__ else ''))
        error = error.__context__
    return names


async def wait(awaitable):
    try:
        await asyncio.wait_for(awaitable, 1)
    except BaseException as error:
        print(told(error))
        for inner in getattr(error, 'exceptions', ()):
            print('inside', told(inner))


async def grouped():
    try:
        await chained()
    except ValueError as error:
        raise ExceptionGroup('group', [error, TypeError()]) from None


async def main():
    for function in chained, twice:
        await wait(function())
        await wait(asyncio.ensure_future(function()))
    if hasattr(__builtins__, 'ExceptionGroup'):
        await wait(grouped())


asyncio.run(main())
