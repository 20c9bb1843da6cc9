# Errors that say more, or something else, from 3.14 on, and what became an error or a warning.
import collections
import math


class Unhashable:
    __hash__ = None


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "__notes__", None))


def unpack(things):
    a, b = things
    return a, b


for thing in ([], {}, set(), bytearray(), Unhashable(), collections.Counter(), ([],)):
    attempt({}.get, thing)
    attempt(set().add, thing)
    attempt(frozenset, [thing])
    attempt(hash, thing)
for things in ([1, 2, 3], (1, 2, 3), {1: 2, 3: 4, 5: 6}, {1, 2, 3}, "abc", range(3), [1]):
    attempt(unpack, things)
for name in ("sqrt", "log", "log2", "log10", "log1p", "acos", "asin", "acosh", "atanh", "sin"):
    for value in (-1, -2.5, 0, float("inf"), -10 ** 400):
        if not (name == "sin" and abs(value) < 10):
            attempt(getattr(math, name), value)
attempt([1, 2].index, 3)
attempt([1, 2].remove, 3)
attempt(collections.deque([1]).index, 2)
attempt(collections.deque([1]).remove, 2)
for pairs in ([1], [(1, 2), 3], ["abc"]):
    attempt(dict, pairs)
    attempt({}.update, pairs)
for value in (1.5, "ab", [], -1):
    attempt("%c".__mod__, value)
    attempt(b"%c".__mod__, value)
attempt(b"%c".__mod__, b"ab")
attempt(lambda: int(type("Cut", (), {"__trunc__": lambda self: 3})()))
attempt(lambda: bool(NotImplemented))
