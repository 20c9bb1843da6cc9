# locals() of a function is a new dict each time; that of a class or module is its namespace.
import sys


def function():
    a = 1
    first = locals()
    b = 2
    second = locals()
    first["a"] = 9
    print(first is second, sorted(first), sorted(second), a)
    exec("c = a + b")
    print(sorted(locals()))


class A:
    x = 1
    locals()["y"] = 2
    print(type(sys._getframe().f_locals))


function()
print(A.y, sys._getframe().f_locals is globals(), locals() is globals())
