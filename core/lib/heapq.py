"""Heaps in lists: heap[k] is not greater than heap[2*k+1] and heap[2*k+2], so heap[0] is least."""

from sys import version_info as _version_info

import _types

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest",
           "heappushpop"]


def _check(heap, function):
    if not isinstance(heap, list):
        if _version_info < (3, 10):
            raise TypeError("heap argument must be a list")
        number = "" if function == "heapify" else " 1"
        raise TypeError(f"{function}() argument{number} must be list, not {type(heap).__name__}")


# _siftdown moves an item towards the root until its parent is not greater. _siftup moves the hole at
# `pos` to a leaf, along the lesser children, and the item that was there back towards the root: that
# compares less than stopping on the way. The functions _..._max have the order turned round.


def _siftdown(heap, startpos, pos):
    item = heap[pos]
    while pos > startpos:
        parentpos = (pos - 1) >> 1
        parent = heap[parentpos]
        if not item < parent:
            break
        heap[pos] = parent
        pos = parentpos
    heap[pos] = item


def _siftup(heap, pos):
    endpos = len(heap)
    startpos = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < endpos:
        right = child + 1
        if right < endpos and not heap[child] < heap[right]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _siftdown(heap, startpos, pos)


def _siftdown_max(heap, startpos, pos):
    item = heap[pos]
    while pos > startpos:
        parentpos = (pos - 1) >> 1
        parent = heap[parentpos]
        if not parent < item:
            break
        heap[pos] = parent
        pos = parentpos
    heap[pos] = item


def _siftup_max(heap, pos):
    endpos = len(heap)
    startpos = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < endpos:
        right = child + 1
        if right < endpos and not heap[right] < heap[child]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _siftdown_max(heap, startpos, pos)


def heapify(heap, /):
    _check(heap, "heapify")
    for pos in range(len(heap) // 2 - 1, -1, -1):
        _siftup(heap, pos)


def heappush(heap, item, /):
    _check(heap, "heappush")
    heap.append(item)
    _siftdown(heap, 0, len(heap) - 1)


def _replace_first(heap, item, siftup):
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    siftup(heap, 0)
    return first


def _pop_first(heap, siftup):
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    return _replace_first(heap, last, siftup) if heap else last


def heappop(heap, /):
    _check(heap, "heappop")
    return _pop_first(heap, _siftup)


def heapreplace(heap, item, /):
    _check(heap, "heapreplace")
    return _replace_first(heap, item, _siftup)


def heappushpop(heap, item, /):
    _check(heap, "heappushpop")
    if heap and heap[0] < item:
        return _replace_first(heap, item, _siftup)
    return item


def _heapify_max(heap, /):
    for pos in range(len(heap) // 2 - 1, -1, -1):
        _siftup_max(heap, pos)


def _heappop_max(heap, /):
    return _pop_first(heap, _siftup_max)


def _heapreplace_max(heap, item, /):
    return _replace_first(heap, item, _siftup_max)


_types.built_in(globals(), "_heapq")


def merge(*iterables, key=None, reverse=False):
    """The items of sorted iterables in one order, made one by one."""
    if reverse:
        sort, pop, siftup, direction = _heapify_max, _heappop_max, _siftup_max, -1
    else:
        sort, pop, siftup, direction = heapify, heappop, _siftup, 1
    heap = []  # [key, number of the iterable, item, iterator]
    for number, iterator in enumerate(map(iter, iterables)):
        for item in iterator:
            value = item if key is None else key(item)
            heap.append([value, number * direction, item, iterator])
            break
    sort(heap)
    while len(heap) > 1:
        first = heap[0]
        yield first[2]
        for item in first[3]:
            first[2] = item
            first[0] = item if key is None else key(item)
            siftup(heap, 0)
            break
        else:
            pop(heap)
    if heap:
        yield heap[0][2]
        yield from heap[0][3]


def _keyed(iterable, key, numbers):
    """(key, number, item) of each item; without a key (item, number)."""
    # The numbers come first in zip, so that no item is taken when they are at their end.
    if key is None:
        return [(item, number) for number, item in zip(numbers, iterable)]
    return [(key(item), number, item) for number, item in zip(numbers, iterable)]


def _length(iterable):
    try:
        return len(iterable)
    except (TypeError, AttributeError):
        return None


def nsmallest(n, iterable, key=None):
    """sorted(iterable, key=key)[:n], found with a heap of the n least."""
    if n == 1:
        nothing = object()
        least = min(iter(iterable), default=nothing, key=key)
        return [] if least is nothing else [least]
    size = _length(iterable)
    if size is not None and n >= size:
        return sorted(iterable, key=key)[:n]
    iterator = iter(iterable)
    heap = _keyed(iterator, key, range(n))
    if not heap:
        return heap
    _heapify_max(heap)
    top = heap[0][0]
    number = n
    for item in iterator:
        value = item if key is None else key(item)
        if value < top:
            entry = (value, number) if key is None else (value, number, item)
            _heapreplace_max(heap, entry)
            top = heap[0][0]
            number += 1
    heap.sort()
    return [entry[0 if key is None else 2] for entry in heap]


def nlargest(n, iterable, key=None):
    """sorted(iterable, key=key, reverse=True)[:n], found with a heap of the n greatest."""
    if n == 1:
        nothing = object()
        greatest = max(iter(iterable), default=nothing, key=key)
        return [] if greatest is nothing else [greatest]
    size = _length(iterable)
    if size is not None and n >= size:
        return sorted(iterable, key=key, reverse=True)[:n]
    iterator = iter(iterable)
    heap = _keyed(iterator, key, range(0, -n, -1))
    if not heap:
        return heap
    heapify(heap)
    top = heap[0][0]
    number = -n
    for item in iterator:
        value = item if key is None else key(item)
        if top < value:
            entry = (value, number) if key is None else (value, number, item)
            heapreplace(heap, entry)
            top = heap[0][0]
            number -= 1
    heap.sort(reverse=True)
    return [entry[0 if key is None else 2] for entry in heap]
