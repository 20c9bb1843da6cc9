# NormalDist.
from statistics import NormalDist

for call in (lambda: NormalDist(0, -1), lambda: NormalDist(1, 2) + NormalDist(3, 4), lambda: NormalDist(1, 2) * 3 - 1,
             lambda: NormalDist(10, 2).cdf(12), lambda: NormalDist(10, 2).pdf(12), lambda: NormalDist(10, 2).inv_cdf(0.9),
             lambda: NormalDist().inv_cdf(1e-20), lambda: NormalDist().inv_cdf(0.99), lambda: NormalDist().inv_cdf(0),
             lambda: NormalDist(10, 2).quantiles(), lambda: NormalDist(1, 2).overlap(NormalDist(2, 1)),
             lambda: NormalDist(1, 2).overlap(NormalDist(2, 2)), lambda: NormalDist(1, 2).zscore(4), lambda: NormalDist.from_samples([1, 2, 4]),
             lambda: NormalDist(1, 2).samples(3, seed=5), lambda: NormalDist(1, 2) == NormalDist(1.0, 2.0), lambda: -NormalDist(1, 2) / 2,
             lambda: 5 - NormalDist(1, 2), lambda: NormalDist(1, 2).variance, lambda: NormalDist(1, 0).cdf(1),
             lambda: hash(NormalDist(1, 2)) == hash(NormalDist(1, 2)), lambda: (NormalDist(3, 4).mean, NormalDist(3, 4).stdev)):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)
