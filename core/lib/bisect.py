"""Places in sorted lists, found by halving."""

import sys as _sys
import _types


def _bounds(a, lo, hi):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    return lo, len(a) if hi is None else hi


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
    a.insert(bisect_right(a, x if key is None else key(x), lo, hi, key=key), x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    a.insert(bisect_left(a, x if key is None else key(x), lo, hi, key=key), x)


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
        a.insert(bisect_right(a, x, lo, hi), x)

    def insort_left(a, x, lo=0, hi=None):
        a.insert(bisect_left(a, x, lo, hi), x)

    del _insort_right, _insort_left

bisect = bisect_right
insort = insort_right

_types.built_in(globals(), "_bisect")
