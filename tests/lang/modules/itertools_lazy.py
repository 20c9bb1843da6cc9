import itertools


def noisy(n):
    for i in range(n):
        print("makes", i)
        yield i


for x in itertools.takewhile(lambda v: v < 1, noisy(4)):
    print("got", x)
for pair in itertools.islice(itertools.pairwise(noisy(5)), 2):
    print(pair)
print(next(itertools.chain(noisy(1), noisy(2))))
first, second = itertools.tee(noisy(2))
print(next(first), next(second), next(second))
for batch in itertools.batched(noisy(3), 2):
    print(batch)


def fails():
    yield 1
    raise ValueError("inside")


it = itertools.accumulate(fails())
print(next(it))
try:
    next(it)
except ValueError as e:
    print(repr(e))
print(type(itertools.count()), type(itertools.chain()), itertools.groupby)
primes = []
for n in itertools.count(2):
    if all(n % p for p in primes):
        primes.append(n)
    if len(primes) == 8:
        break
print(primes)
ids = itertools.count(1)


class Thing:
    def __init__(self):
        self.id = next(ids)


print([Thing().id for _ in range(3)])
print(iter(it) is it, issubclass(itertools.count, object))
