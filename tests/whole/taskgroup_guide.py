# python: 3.11 3.12 3.13 3.14
"""Task groups: results, first failures, nested groups, except* and what an uncaught group looks like."""
import asyncio
import sys


class Flood(Exception):
    pass


class Fire(Exception):
    def __init__(self, room, *, size):
        super().__init__(room, size)
        self.room = room
        self.size = size

    def __str__(self):
        return f"fire in the {self.room} ({self.size} m²)"


async def child(name, delay, error=None):
    try:
        await asyncio.sleep(delay)
        if error:
            raise error
        return name.upper()
    except asyncio.CancelledError:
        print(f"{name} was cancelled")
        raise
    finally:
        print(f"{name} ends")


async def results():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(child(c, d / 10)) for d, c in enumerate("abc")]
        print(group)
    print([t.result() for t in tasks], group)


async def two_failures():
    async with asyncio.TaskGroup() as group:
        group.create_task(child("first", 1, Fire("attic", size=3)))
        group.create_task(child("second", 1, Flood("cellar")))
        group.create_task(child("third", 5))
        group.create_task(cleanup_fails(), name="fails")


async def cleanup_fails():
    try:
        await asyncio.sleep(10)
    finally:
        error = LookupError("while cleaning")
        if hasattr(error, "add_note"):
            error.add_note("a note")
            error.add_note("on two\nlines")
        raise error


async def body_fails():
    async with asyncio.TaskGroup() as group:
        group.create_task(child("child", 2))
        await asyncio.sleep(0.1)
        1 / 0


async def nested():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(child("outer", 3))
        async with asyncio.TaskGroup() as inner:
            inner.create_task(child("inner", 0.5, ValueError("deep")))
            inner.create_task(child("other", 2))


async def late():
    async with asyncio.TaskGroup() as group:
        pass
    coroutine = child("late", 1)
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print("RuntimeError:", str(error).partition(" has been")[0] or error)
    finally:
        coroutine.close()


async def main():
    await results()
    try:
        await two_failures()
    except* Fire as fires:
        for fire in fires.exceptions:
            print("caught", fire, fire.size)
    except* (Flood, LookupError) as others:
        print("caught", others.message, others.exceptions)
    try:
        await body_fails()
    except* ZeroDivisionError as group:
        print(repr(group), group.exceptions[0].__traceback__.tb_lineno)
    try:
        await nested()
    except* ValueError as group:
        print(repr(group))
        print(group.subgroup(lambda e: "deep" in str(e)).split(ValueError))
    await late()
    try:
        await two_failures()
    except* Fire as group:
        print("only the fire is put out", file=sys.stderr)
        raise ExceptionGroup("report", [group, KeyError("alarm")]) from None


if __name__ == "__main__":
    asyncio.run(main())
