# The signature of every builtin function, and of every method of builtin types and function of
# math, operator, heapq and bisect that CPython tells one of.
import bisect
import builtins
import heapq
import inspect
import math
import operator
from collections import deque

SITE = "copyright credits exit help license quit".split()  # which the module site adds

for owner in (builtins, math, operator, heapq, bisect, bool, bytearray, bytes, complex, deque,
              dict, float, frozenset, int, list, memoryview, property, range, set, slice, str, tuple,
              type):
    for name in dir(owner):
        if name.startswith("_") or name in SITE or name in ("mro", "maketrans"):
            continue
        thing = getattr(owner, name)
        if not callable(thing) or isinstance(thing, type):
            continue
        try:
            print(owner.__name__, name, inspect.signature(thing))
        except ValueError:
            pass
