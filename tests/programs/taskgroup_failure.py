# A task that fails: the others are cancelled in the order in which they were made, and the block.
# python: 3.11 3.12 3.13 3.14
import asyncio


async def work(name, seconds, error=None):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(name, "cancelled")
        if error is not None:
            raise error
        raise
    if error is not None:
        raise error
    print(name, "done")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for name, seconds in (("a", 3), ("b", 2), ("c", 0.1)):
                group.create_task(work(name, seconds))
            group.create_task(work("d", 1, ValueError("d")))
            group.create_task(work("e", 4, KeyError("e")))
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                print("body cancelled", asyncio.current_task().cancelling(), group)
                raise
    except* ValueError as errors:
        print(repr(errors))
    except* KeyError as errors:
        print(repr(errors))
    print(asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("f", 1))
            raise LookupError("body")
    except ExceptionGroup as errors:
        print(repr(errors), repr(errors.__cause__), errors.__suppress_context__)


asyncio.run(main())
