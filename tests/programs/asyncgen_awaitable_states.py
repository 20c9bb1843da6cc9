# What an awaitable of an asynchronous generator does when it is driven by hand, twice: which of them
# may be used again, and whether the generator still counts as running, by version.
import sys

sys.unraisablehook = lambda unraisable: None


class Once:
    def __await__(self):
        return (yield "waiting")


async def numbers():
    try:
        yield 1
        await Once()
        yield 2
    finally:
        await Once()


MAKERS = {
    "anext": lambda generator: generator.__anext__(),
    "athrow": lambda generator: generator.athrow(ValueError("thrown")),
    "exit": lambda generator: generator.athrow(GeneratorExit),
    "aclose": lambda generator: generator.aclose(),
}
STEPS = {
    "send": lambda awaitable: awaitable.send(None),
    "send 1": lambda awaitable: awaitable.send(1),
    "throw": lambda awaitable: awaitable.throw(KeyError("k")),
    "exit": lambda awaitable: awaitable.throw(GeneratorExit()),
    "close": lambda awaitable: awaitable.close(),
}


def step(awaitable, how):
    try:
        return repr(STEPS[how](awaitable))
    except BaseException as error:
        return f"{type(error).__name__}({error})"


for begun in (0, 1, 2):
    for maker in MAKERS:
        for first in STEPS:
            for second in STEPS:
                generator = numbers()
                done = [step(generator.__anext__(), "send") for _ in range(begun)]
                one, two = MAKERS[maker](generator), generator.aclose()
                done += [step(one, first), generator.ag_running, step(one, second)]
                done += [generator.ag_running, step(two, "send")]
                one.close()
                two.close()
                print(begun, maker, first, second, *done, sep="; ")
