import sys


def g():
    try:
        raise KeyError("in generator")
    except KeyError:
        yield repr(sys.exception())
        yield repr(sys.exception())
    yield repr(sys.exception())


a = g()
print(next(a), sys.exception())
try:
    raise ValueError("outside")
except ValueError:
    print(next(a), repr(sys.exception()))
    print(next(a))


def h():
    yield
    raise TypeError("from h")


b = h()
next(b)
try:
    try:
        raise ValueError("context")
    except ValueError:
        next(b)
except TypeError as e:
    print(repr(e.__context__))
