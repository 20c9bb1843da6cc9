# Products of floats are summed up without loss.
import math
import statistics

print(math.sumprod([0.1] * 10, [0.1] * 10), math.sumprod([1e16, 1, -1e16], [1.0, 1.5, 1.0]))
print(math.sumprod([1, 2], [3, 4]), math.sumprod([], []), math.sumprod([True, 2.0], [1, 1]))
print(math.sumprod([0.1, 0.2, 3], [0.3, 7, 10 ** 20]), math.sumprod([float("inf")], [1.0]))
for p, q in (([1, 2.5], [3]), (["a"], [2.0]), ([10 ** 400], [1.0]), ([1], 2)):
    try:
        print(math.sumprod(p, q))
    except Exception as error:
        print(type(error).__name__, error)
print(statistics.correlation([1, 2, 3], [1, 2, 4]))
