# throw() of a class that gives no exception: what fails is raised inside the generator.
import asyncio
import warnings

warnings.simplefilter("ignore")


class Number(Exception):
    def __new__(cls, *args):
        return 5


class Refuses(Exception):
    def __new__(cls, *args):
        raise ValueError("no")


def generator():
    try:
        yield 1
    except BaseException as error:
        print("inside", type(error).__name__, error)
        yield 2


async def coroutine():
    try:
        await asyncio.sleep(0)
    except BaseException as error:
        print("inside", type(error).__name__, error)
        raise


for thrown in (Number, Refuses):
    for arguments in ((thrown,), (thrown, 3), (thrown, (3, 4))):
        g = generator()
        next(g)
        print(g.throw(*arguments))
        g = generator()
        try:
            g.throw(*arguments)
        except (TypeError, ValueError) as error:
            print("not begun", error)
        print(next(g, "ended"))
    c = coroutine()
    c.send(None)
    try:
        c.throw(thrown)
    except (TypeError, ValueError) as error:
        print("outside", error)
    try:
        raise thrown
    except (TypeError, ValueError) as error:
        print("raise", error)
