# _getframe, the recursion limit.
import sys


def inner():
    frame = sys._getframe()
    outer = sys._getframe(1)
    print(frame.f_code.co_name, frame.f_lineno, outer.f_code.co_name, outer.f_lineno, outer.f_locals['here'], frame.f_back is outer)
    return sys._getframe(2).f_globals is globals()


def function():
    here = 'local'
    return inner()


print(function(), sys._getframe().f_code.co_name)
try:
    sys._getframe(100)
except ValueError as error:
    print(error)
print(sys.getrecursionlimit())


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError as error:
        print(type(error).__name__, str(error)[:32])
        return n


sys.setrecursionlimit(100)
print(50 < depth(1) <= 100, sys.getrecursionlimit())
sys.setrecursionlimit(1000)
print(900 < depth(1) <= 1000)
for limit in (0, -1, 'x', 2 ** 40):
    try:
        sys.setrecursionlimit(limit)
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
