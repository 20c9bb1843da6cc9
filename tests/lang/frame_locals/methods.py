# What the view has of a dict, and what it has not.
import sys


def function():
    x, y = 1, 2
    p = sys._getframe().f_locals
    print(p.get("x"), p.get("q", 7), sorted(p.keys()), len(p.values()), len(p.items()), p == dict(p), p != {})
    print(type(p.copy()), type(p | {"q": 1}), type({"q": 1} | p), {**p}["y"], type(p.keys()))
    p |= {"x": 11}
    print(x, list(reversed(p))[-1], bool(p))
    for work in [lambda: p["nope"], lambda: p.__delitem__("x"), lambda: hash(p), lambda: p.popitem()]:
        try:
            print(work())
        except (KeyError, TypeError, AttributeError) as error:
            print(type(error).__name__, error)
    return p


function()


def empty():
    return sys._getframe().f_locals


print(empty(), bool(empty()), len(empty()), isinstance(empty(), dict))


def own():
    me = sys._getframe().f_locals
    return repr(me)


print(own())
