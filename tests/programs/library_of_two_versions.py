# python: 3.12 3.13
# The geometric mean, and numbers drawn from a normal distribution, of a seed.
import itertools
import re
import statistics

for data in ([], [0, 1], [1, 4], [-1], ["x"]):
    try:
        print(statistics.geometric_mean(data))
    except Exception as error:
        print(type(error).__name__, error)
print(statistics.NormalDist(0, 1).samples(2, seed=3))
for call in (lambda: list(itertools.batched("abc", 2, strict=True)), lambda: itertools.batched("a"), lambda: open(),
             lambda: open("x", mod="r"), lambda: re.PatternError):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
