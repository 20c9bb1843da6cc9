# The distribution function over many random places, to the last digit.
from statistics import NormalDist
import random
r = random.Random(1)
for i in range(60):
    n = NormalDist(r.gauss(0, 3), r.expovariate(1)); x = r.gauss(0, 4)
    print(n.cdf(x), n.inv_cdf(r.random()), n.pdf(x), n.zscore(x), n.overlap(NormalDist(0.1,1)), n.quantiles(3))
