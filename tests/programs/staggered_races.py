# Shows staggered starts: who wins, what the others raised, no winner, a race that is cancelled, and races of
# eager tasks, which lose an assertion before 3.14.
import asyncio
import sys
from asyncio.staggered import staggered_race
from functools import partial


async def answer(name, seconds, error=None):
    try:
        await asyncio.sleep(seconds)
        if error is not None:
            raise error
        return name
    except asyncio.CancelledError:
        print("cancelled:", name)
        raise
    finally:
        print("ends:", name, asyncio.get_running_loop().time())


async def race(title, delay, *functions):
    try:
        result, place, errors = await staggered_race(functions, delay)
        print(title, result, place, [repr(error) for error in errors])
    except BaseException as error:
        print(title, "raised", repr(error), [repr(e) for e in getattr(error, "exceptions", ())])
        if isinstance(error, asyncio.CancelledError):
            raise


async def main():
    await race("first:", 0.5, partial(answer, "a", 0.2), partial(answer, "b", 0.1))
    await race("second:", 0.1, partial(answer, "a", 2), partial(answer, "b", 0.5))
    await race("failed:", 1, partial(answer, "a", 0.25, OSError("refused")), partial(answer, "b", 0.5))
    await race("one after the other:", None, partial(answer, "a", 1, ValueError(1)), partial(answer, "b", 0.5))
    await race("none:", 0.1, partial(answer, "a", 1, KeyError(1)), partial(answer, "b", 0.1, KeyError(2)))
    await race("empty:", 0.1)
    task = asyncio.create_task(race("given up:", 0.1, partial(answer, "a", 5)))
    await asyncio.sleep(1)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))
    if sys.version_info >= (3, 12):
        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
        await race("eager:", 0.1, partial(answer, "a", 1), partial(answer, "b", 0.5))


asyncio.run(main())
