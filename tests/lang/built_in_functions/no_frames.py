# What is C code in CPython has no entry in tracebacks, whether it raises or calls what raises.
import bisect
import collections
import datetime
import functools
import heapq
import itertools
import operator
import struct
import traceback


def places(call):
    try:
        call()
    except Exception as error:
        entries = traceback.extract_tb(error.__traceback__)
        print(type(error).__name__, [(entry.name, entry.lineno) for entry in entries])


def fails(*args):
    return 1 / 0


@functools.lru_cache
def cached(n):
    return n / 0


places(lambda: operator.add(1, "a"))
places(lambda: heapq.heappop([]))
places(lambda: heapq.heappush([object()], object()))
places(lambda: bisect.bisect([1], "a"))
places(lambda: list(itertools.chain([1], 2)))
places(lambda: list(itertools.starmap(fails, [(1,)])))
places(lambda: list(itertools.groupby([1], fails)))
places(lambda: functools.reduce(fails, [1, 2]))
places(lambda: cached(1))
places(lambda: sorted([1, 2], key=functools.cmp_to_key(fails)))
places(lambda: collections.OrderedDict().popitem())
places(lambda: collections.defaultdict(fails)[1])
places(lambda: datetime.date(2023, 2, 30))
places(lambda: datetime.datetime(2023, 2, 3, 25))
places(lambda: datetime.date(2023, 2, 3) < 5)
places(lambda: struct.pack("i", "a"))
