# An asynchronous generator that anext(generator, default) waits for goes when an exception leaves
# that: anext() has no frame that a traceback could keep.
# python: 3.11 3.12 3.13 3.14
import asyncio
import weakref


async def numbers():
    await asyncio.sleep(2)
    yield 1


def watched(thing, name):
    weakref.finalize(thing, print, name, "is freed").atexit = False
    return thing


async def by_default():
    try:
        await anext(watched(numbers(), "the generator"), "none")
    finally:
        print("left")


async def by_expression():
    try:
        await anext(watched((n async for n in numbers()), "the expression"), "none")
    finally:
        print("left")


async def main():
    for function in by_default, by_expression:
        task = asyncio.create_task(function())
        await asyncio.sleep(0)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            print("cancelled")


asyncio.run(main())
