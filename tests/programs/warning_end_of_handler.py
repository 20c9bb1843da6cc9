# From 3.10 on, what ends a handler has no line when control comes to it in several ways.
import sys


class Told:
    def __del__(self):
        print(sys._getframe(1).f_lineno)


async def never():
    pass


def straight():
    try:
        raise ValueError
    except ValueError as error:
        error.told = Told()
        print("straight")
    print("end")


def forked(flag):
    try:
        raise ValueError
    except ValueError as error:
        error.told = Told()
        if flag:
            print("forked")
    try:
        raise ValueError
    except ValueError as error:
        error.coroutine = never()
        if flag:
            print("again")
    print("end")


straight()
forked(True)
