# close() of a coroutine that waits inside an asynchronous generator: up to 3.12 the generator does
# not notice, still counts as running and cannot be closed; from 3.13 on it is closed first.


class Once:
    def __await__(self):
        return (yield "waiting")


async def numbers():
    try:
        await Once()
        yield 1
    except GeneratorExit:
        print("the generator is closed")
        raise
    finally:
        print("finally")


async def use(generator, what):
    try:
        if what == "for":
            async for number in generator:
                print(number)
        elif what == "anext":
            await generator.__anext__()
        else:
            await inner(generator)
    except BaseException as error:
        print("in use:", type(error).__name__)
        raise
    print("not reached")


async def inner(generator):
    try:
        await generator.__anext__()
    except GeneratorExit:
        print("inner does not go on")
        return "swallowed"


def close(generator):
    closing = generator.aclose()
    try:
        closing.send(None)
    except BaseException as error:
        print(type(error).__name__, error)
    closing.close()


for what in ("for", "anext", "inner"):
    generator = numbers()
    coroutine = use(generator, what)
    print(what, coroutine.send(None))
    coroutine.close()
    print("running:", generator.ag_running)
    close(generator)
    print("left")
    del generator, coroutine
