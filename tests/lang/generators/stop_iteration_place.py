# The RuntimeError that a StopIteration becomes begins outside of the generator that it left.
import traceback


def numbers():
    yield 1
    raise StopIteration


def first_of(items):
    yield next(iter(items))


async def nothing():
    next(iter([]))


async def outer():
    await nothing()


def delegating():
    yield from first_of([])


for run in (lambda: list(numbers()), lambda: list(first_of([])), lambda: outer().send(None), lambda: list(delegating())):
    try:
        run()
    except RuntimeError:
        traceback.print_exc()
