# A coroutine that goes with the exception: the warning is placed at the last statement of the handler.
import sys


async def work():
    pass


def held_by_the_exception():
    try:
        raise ValueError
    except ValueError as error:
        error.work = work()


def passed_over():
    try:
        raise ValueError(work())
    except ValueError as error:
        pass


def written():
    try:
        raise KeyError(work())
    except KeyError as error:
        print("in the handler", file=sys.stderr)
    print("behind it", file=sys.stderr)


def in_a_loop():
    for _ in range(1):
        try:
            raise KeyError(work())
        except KeyError:
            continue


held_by_the_exception()
passed_over()
written()
in_a_loop()
