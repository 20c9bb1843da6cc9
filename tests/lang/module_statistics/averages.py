# Averages and spread of data of several kinds.
import random
import statistics
from fractions import Fraction as F

random.seed(1)
DATA = [[1, 2, 3, 4], [1.5, 2.5, 2.5, 2.75, 3.25, 4.75], [3], [], [F(1, 2), F(1, 3)], [1, 2.5, F(1, 4)], [True, False], [0.1] * 10,
        [10**20, 1], ["a", "b", "a"], [-1, 2], [0, 1], [random.gauss(5, 2) for _ in range(50)], [random.randint(0, 9) for _ in range(33)],
        range(10), [0.1, 0.2, 0.3, 0.7], [1e308, 1e308]]
for data in DATA:
    for name in ("mean", "fmean", "geometric_mean", "harmonic_mean", "median", "median_low", "median_high", "median_grouped", "mode",
                 "multimode", "stdev", "pstdev", "variance", "pvariance"):
        try:
            print(name, repr(getattr(statistics, name)(data)))
        except Exception as e:
            print(name, type(e).__name__, e)
print(statistics.mean(x * x for x in range(5)), statistics.variance([1, 2, 3], 2), statistics.pvariance([1, 2, 3], mu=2))
print(statistics.fmean([1, 2], [1, 3]), statistics.harmonic_mean([40, 60], weights=[5, 30]), statistics.stdev([F(1, 2), F(3, 4)]))
