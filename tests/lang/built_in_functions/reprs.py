# Functions of modules that are C code in CPython show themselves as built in.
import bisect
import functools
import heapq
import operator
import struct

print({"+": operator.add, "-": operator.sub, "**": operator.pow})
print(heapq.heappush, heapq.heappop, bisect.insort, bisect.bisect, functools.reduce)
print(struct.pack, operator.add.__module__, heapq.heappush.__module__, operator.not_.__name__)
print(str(heapq.nlargest)[:19], str(functools.wraps)[:16], exit, quit)
