# The last digits of deviations and variances, and what the error is called, by version.
import random
from fractions import Fraction
from statistics import NormalDist, StatisticsError, pstdev, pvariance, stdev, variance

random.seed(3)
for _ in range(12):
    data = [random.choice([random.random(), random.randint(-50, 50), random.gauss(0, 3)])
            for _ in range(random.randint(2, 9))]
    print(stdev(data), pstdev(data), variance(data), pvariance(data), NormalDist.from_samples(data))
print(stdev([Fraction(1, 3), Fraction(2, 3), 1]), pstdev(iter([1, 2, 3, 4])))
for function in stdev, pstdev, variance, pvariance, NormalDist.from_samples:
    try:
        function([])
    except StatisticsError as error:
        print(function.__name__, error)
