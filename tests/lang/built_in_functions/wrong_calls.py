# Functions of the library that are C code in CPython say so in what they say of wrong arguments.
import bisect
import collections
import datetime
import functools
import heapq
import io
import itertools
import operator
import re
import struct

CALLS = """operator.neg()
operator.neg(1, 2)
operator.neg(a=1)
operator.add(1)
operator.add(1, 2, 3)
operator.length_hint()
operator.length_hint(1, 2, 3)
heapq.heappush([])
heapq.heappop()
heapq.heapify(1, 2)
heapq.heappush(heap=[], item=3)
bisect.bisect([1])
bisect.bisect([1], 2, 3, 4, 5)
bisect.bisect([1], 2, hy=1)
itertools.chain(a=1)
itertools.chain.from_iterable()
itertools.count(1, 2, 3)
itertools.count(a=1)
itertools.cycle()
itertools.repeat(a=1)
itertools.accumulate(1, 2, 3)
itertools.accumulate([], foo=1)
itertools.combinations("a")
itertools.combinations("ab", 1, 2)
itertools.starmap(1)
itertools.islice([])
itertools.islice([], a=1)
itertools.tee([], 1, 2)
itertools.pairwise("a", 2)
functools.reduce(1)
functools.reduce(1, 2, 3, 4)
functools.cmp_to_key()
collections.OrderedDict().popitem(1, 2)
collections.OrderedDict().move_to_end()
datetime.date(y=1)
datetime.datetime("2024-01-01")
datetime.datetime.fromisoformat()
datetime.datetime(1, 1, 1).replace(foo=1)
datetime.datetime(1, 1, 1).strftime()
datetime.datetime(1, 1, 1).weekday(1)
datetime.timedelta().total_seconds(1)
re.compile("a").match()
re.compile("a").match("a", 1, 2, 3)
re.compile("a").sub("a")
re.compile("a").findall("a", foo=1)
re.compile("a").findall("a", poss=1)
struct.unpack("i")
struct.calcsize()
io.StringIO(foo=1)
io.StringIO().write()
io.BytesIO("a")"""
for call in CALLS.split("\n"):
    try:
        eval(call)
    except Exception as error:
        print(f"{call}: {type(error).__name__}: {error}")
