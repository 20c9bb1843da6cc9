# Functions of C code that a class has as attributes are no methods of it.
import bisect
import functools
import heapq
import math
import operator


class A:
    combine = math.gcd
    add = operator.add
    push = heapq.heappush
    at = bisect.bisect
    product = math.prod
    key = operator.itemgetter(1)
    red = functools.reduce


a = A()
print(a.combine(4, 6), a.add(1, 2), a.at([1, 2, 3], 2), a.product([2, 3]))
print(a.key((1, 2)), a.red(operator.mul, [1, 2, 3]), a.push([], 1))
print(A.combine is math.gcd, a.combine is math.gcd)
