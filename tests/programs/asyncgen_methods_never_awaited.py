# asend(), athrow() and aclose() that nobody awaits; throw() with three arguments.
import asyncio


async def numbers():
    try:
        while True:
            yield 1
    except KeyError as error:
        print("thrown in:", repr(error))
        yield 2


def generator():
    try:
        yield 1
    except ValueError as error:
        print(repr(error), error.args)
        yield 2


async def main():
    agen = numbers()
    agen.__anext__()
    agen.asend(None)
    agen.athrow(KeyError)
    agen.aclose()
    print(await agen.__anext__(), await agen.athrow(KeyError, "old way"))
    for args in (ValueError, "a"), (ValueError, ("a", "b")), (ValueError, ValueError("c"), None), (ValueError("d"),):
        made = generator()
        next(made)
        print(made.throw(*args))
    for args in (5,), (ValueError("e"), "f"), (ValueError, None, 5), (int, 5):
        try:
            generator().throw(*args)
        except TypeError as error:
            print("TypeError:", error)


asyncio.run(main())
