# What is thrown into a chain of awaits gets its context frame by frame on its way out: one that is
# caught further in, and raised again after another wait, has none.
import asyncio


async def passes():
    await asyncio.sleep(1)


async def holds():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        await asyncio.sleep(0)
        raise


async def handles(inner):
    try:
        raise ValueError("handled outside")
    except ValueError:
        await inner()


async def main():
    for inner in (passes, holds):
        task = asyncio.ensure_future(handles(inner))
        await asyncio.sleep(0)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError as error:
            seen = []
            while error is not None:
                seen.append(repr(error))
                error = error.__context__
            print(inner.__name__, seen)


asyncio.run(main())
