# f_locals of a function reads and sets its variables.
import sys


def function(a, *args, k=1):
    x = 1
    view = sys._getframe().f_locals
    view["x"] = 5
    print(x, a, args, k, type(view), len(view), "x" in view, "nope" in view)
    del x
    print("x" in view)
    view["x"] = 6
    print(x, list(view))


def caller():
    v = 0

    def inner():
        sys._getframe(1).f_locals["v"] = 42
        return v

    return inner(), v


def generator():
    z = 1
    yield z
    yield z


function(1, 2)
print(caller())
it = generator()
next(it)
it.gi_frame.f_locals["z"] = 99
print(next(it), it.gi_frame.f_locals)
