"""Generators: plain, nested with yield from, as expressions, with send."""


def count(n):
    for i in range(n):
        yield i


def nested(n):
    yield from count(n)


def averager():
    total = n = 0
    while True:
        total += yield total
        n += 1


def main():
    assert sum(count(1_000_000)) == 499_999_500_000
    assert sum(nested(500_000)) == 124_999_750_000
    assert sum(i * i for i in range(500_000)) > 0
    running = averager()
    next(running)
    for i in range(500_000):
        running.send(i)
    for i, (a, b) in enumerate(zip(count(200_000), count(200_000))):
        assert a == b == i


main()
