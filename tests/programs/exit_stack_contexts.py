# Exits of a stack that raise: the contexts and the tracebacks that they leave, by version.
import asyncio
from contextlib import AsyncExitStack, ExitStack, contextmanager


def chain(error):
    names = []
    while error is not None and len(names) < 4:
        names.append(repr(error))
        error = error.__context__
    return names


def depth(traceback):
    count = 0
    while traceback is not None:
        count += 1
        traceback = traceback.tb_next
    return count


def again(kind, error, traceback):
    raise error


def other(kind, error, traceback):
    raise TypeError("other")


def tell(kind, error, traceback):
    print("exit", repr(error), depth(traceback) == depth(error.__traceback__))


async def tell_later(kind, error, traceback):
    tell(kind, error, traceback)


def swallow(kind, error, traceback):
    try:
        raise error
    except ValueError:
        pass


def plain(*exits):
    with ExitStack() as stack:
        for leave in exits:
            stack.push(leave)
        raise ValueError("first")


@contextmanager
def goes_on():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


async def main():
    for outside in False, True:
        for exits in (other,), (other, other), (tell, swallow), (tell, again):
            try:
                try:
                    if outside:
                        raise KeyError("outside")
                finally:
                    plain(*exits)
            except (ValueError, TypeError) as error:
                print([leave.__name__ for leave in exits], chain(error))
    try:
        async with AsyncExitStack() as stack:
            stack.push_async_exit(tell_later)
            stack.push(swallow)
            raise ValueError("later")
    except ValueError as error:
        print(chain(error))
    manager = goes_on()
    try:
        with manager:
            pass
    except RuntimeError as error:
        print(error, manager.gen.gi_frame is None)


asyncio.run(main())
