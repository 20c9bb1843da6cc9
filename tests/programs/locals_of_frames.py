# locals() and f_locals of functions: one dict that is brought up to date up to 3.12, then new ones.
import sys


def function():
    a = 1
    first = locals()
    b = 2
    second = locals()
    print(sorted(first), sorted(second), first is second)
    first["a"] = 5
    first["own"] = 1
    print(a, sorted(locals()))
    del b
    print(sorted(locals()))


def seen():
    x = 1
    sys._getframe().f_locals["x"] = 2
    return x


function()
print(seen())
