# The line of the implicit `del error` at the end of a handler, as a finaliser sees it.
import sys


class Noticed:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, sys._getframe(1).f_lineno)


def plain():
    try:
        raise ValueError(Noticed("plain"))
    except ValueError as error:
        print("first")
        print("last")


def empty():
    try:
        raise ValueError(Noticed("pass"))
    except ValueError as error:
        pass


def loop():
    try:
        raise ValueError(Noticed("loop"))
    except ValueError as error:
        for i in range(2):
            print(i)


def raises():
    try:
        try:
            raise ValueError(Noticed("raises"))
        except ValueError as error:
            raise KeyError(1) from None
    except KeyError:
        print("caught")


def unnamed():
    try:
        raise ValueError(Noticed("unnamed"))
    except ValueError:
        print("handled")


plain()
empty()
loop()
raises()
unnamed()
