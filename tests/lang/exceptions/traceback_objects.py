import sys


def f():
    g()


def g():
    raise ValueError("x")


try:
    f()
except ValueError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    e2 = e.with_traceback(None)
    print(e2 is e, e.__traceback__)
e = ValueError("never raised")
print(e.__traceback__)
try:
    e.__traceback__ = 5
except TypeError as t:
    print(t)
try:
    raise KeyError
except KeyError:
    t, v, tb = sys.exc_info()
    print(t, repr(v), tb.tb_lineno)
