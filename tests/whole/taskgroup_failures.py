# python: 3.11 3.12 3.13
import asyncio


async def fail(after, exc):
    try:
        await asyncio.sleep(after)
    except asyncio.CancelledError:
        print("cancelled", exc)
        raise
    raise exc


async def stubborn():
    try:
        await asyncio.sleep(10)
    finally:
        raise OSError("in finally")


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(1, ValueError("v")), name="v")
            tg.create_task(fail(1, TypeError("t")), name="t")
            tg.create_task(fail(2, KeyError("k")), name="k")
            tg.create_task(stubborn())
            print(tg)
    except* (ValueError, TypeError) as eg:
        print("first", eg.exceptions, eg)
    except* OSError as eg:
        print("second", repr(eg))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(5, RuntimeError("never")))
            raise ZeroDivisionError("body")
    except ExceptionGroup as eg:
        print(eg.message, [repr(e) for e in eg.exceptions], eg.subgroup(ZeroDivisionError))
    try:
        tg.create_task(asyncio.sleep(0))
    except RuntimeError as e:
        print(e)
    async with asyncio.timeout(1) as cm:
        try:
            async with asyncio.TaskGroup() as tg:
                a = tg.create_task(asyncio.sleep(0.5, "a"))
                b = tg.create_task(asyncio.sleep(0.2, "b"))
        finally:
            print(a.result() + b.result(), cm)
    print(cm.expired(), cm.when())
    try:
        async with asyncio.timeout(0.5):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(fail(3, RuntimeError("late")))
    except TimeoutError as e:
        print("timeout", repr(e), repr(e.__cause__), type(e.__context__))
    eg = ExceptionGroup("nested", [ValueError(1), ExceptionGroup("inner", [KeyError(2), OSError(3)])])
    m, r = eg.split(lambda e: isinstance(e, (KeyError, ValueError)))
    print(m, r, r.exceptions)
    eg.add_note("a note\nof two lines")
    async with asyncio.TaskGroup() as outer:
        async with asyncio.TaskGroup() as inner:
            inner.create_task(fail(0.1, eg))
            outer.create_task(fail(0.2, SystemError("s")))

asyncio.run(main())
