# f_back while something is thrown into a chain of awaits: the frame that awaits an asynchronous
# generator's object is passed over up to 3.13, and in 3.8 all but the one that throw() was called for.
import asyncio
import sys


class Pause:
    def __await__(self):
        yield


def tell(what):
    names = []
    frame = sys._getframe(1)
    while frame is not None and frame.f_code.co_name != "main":
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    print(what, names, sys._getframe(2).f_code.co_name)


async def numbers():
    try:
        tell("begins")
        await Pause()
        yield 1
        yield 2
    except Exception as error:
        tell(repr(error))
        try:
            await Pause()
        except Exception as error:
            tell(repr(error))
        yield 3


async def inner(how):
    source = numbers()
    try:
        if how == "asend":
            await source.asend(None)
        elif how == "for":
            async for _ in source:
                pass
        else:
            await source.__anext__()
            await source.athrow(KeyError("thrown"))
    finally:
        tell("ends")


async def plain():
    try:
        await Pause()
    finally:
        tell("ends")
        await Pause()


async def outer(how):
    try:
        await (plain() if how == "plain" else inner(how))
    finally:
        tell("ends")


def generator():
    try:
        yield 1
    except ValueError:
        tell("generator")
        yield 2


def delegates():
    yield from generator()


def again():
    yield from delegates()


async def main():
    for how in "plain", "asend", "for", "athrow":
        print(how)
        coroutine = outer(how)
        coroutine.send(None)
        if how == "athrow":
            coroutine.send(None)
        for error in ValueError("one"), TypeError("two"):
            try:
                coroutine.throw(error)
            except BaseException as raised:
                print(repr(raised))
    iterator = again()
    next(iterator)
    print(iterator.throw(ValueError()))


asyncio.run(main())
