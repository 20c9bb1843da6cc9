"""Places in sorted lists, found by halving."""

import sys as _sys
import _types


def _bounds(a, lo, hi):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    if hi is None:
        hi = len(a)
    # What C asks for the items of a sequence; a dict that is no sequence is told from the rest.
    item = getattr(type(a), "__getitem__", None)
    if item is dict.__getitem__:
        raise TypeError(f"{type(a).__name__} is not a sequence")
    if item is None and (_sys.version_info >= (3, 12) or lo < hi):
        raise TypeError(f"'{type(a).__name__}' object does not support indexing")
    return lo, hi


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    """Where x goes behind those that are equal to it."""
    lo, hi = _bounds(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) // 2
        if x < (a[middle] if key is None else key(a[middle])):
            hi = middle
        else:
            lo = middle + 1
    return lo


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    """Where x goes before those that are equal to it."""
    lo, hi = _bounds(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) // 2
        if (a[middle] if key is None else key(a[middle])) < x:
            lo = middle + 1
        else:
            hi = middle
    return lo


def insort_right(a, x, lo=0, hi=None, *, key=None):
    at = bisect_right(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(at, x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    at = bisect_left(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(at, x)


if _sys.version_info < (3, 10):
    def _without_key(function):
        def wrapper(a, x, lo=0, hi=None):
            return function(a, x, lo, hi)
        wrapper.__name__ = wrapper.__qualname__ = function.__name__
        wrapper.__doc__ = function.__doc__
        return wrapper

    bisect_right, bisect_left = _without_key(bisect_right), _without_key(bisect_left)
    _insort_right, _insort_left = insort_right, insort_left

    def insort_right(a, x, lo=0, hi=None):
        at = bisect_right(a, x, lo, hi)
        a.insert(at, x)

    def insort_left(a, x, lo=0, hi=None):
        at = bisect_left(a, x, lo, hi)
        a.insert(at, x)

    del _insort_right, _insort_left

bisect = bisect_right
insort = insort_right

_types.built_in(globals(), "_bisect")
