# What math does with ints, small and large, and what it refuses.
import math
import random

random.seed(3)


class Six:
    def __index__(self):
        return 6


def attempt(name, *args, **keywords):
    try:
        result = getattr(math, name)(*args, **keywords)
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    if type(result) is int and result > 10**300:
        result = "mod", result % (10**9 + 7)
    print(name, *(a if type(a) is not Six else "Six()" for a in args), keywords, "->", result)


numbers = [0, 1, 2, 17, -1, -5, 2**63, -2**70, 3.0, 2.5, "x", None, True, float("inf"), Six()]
for name in "factorial", "isqrt":
    for n in numbers:
        attempt(name, n)
    attempt(name)
    attempt(name, 1, 2)
    attempt(name, n=1)
for name in "comb", "perm", "gcd", "lcm":
    attempt(name)
    attempt(name, 5)
    attempt(name, 30, 12, 42)
    attempt(name, n=1, k=2)
    for a in numbers:
        for b in numbers:
            if name in ("gcd", "lcm") or a in (17, -1, 3.0) or b in (0, 2, 17):
                attempt(name, a, b)
for _ in range(60):
    a, b = (random.randrange(10**random.randrange(1, size)) for size in (60, 40))
    attempt("gcd", a, b)
    attempt("lcm", a, -b)
    for n in a, a * a, a * a + 2 * a, max(a * a - 1, 0):
        attempt("isqrt", n)
for _ in range(40):
    n, k = random.randrange(300), random.randrange(320)
    attempt("comb", n, k)
    attempt("perm", n, k)
    attempt("factorial", n)
for factors in (), (1, 2, 3), [1.5, 2], "ab", 5, ["a", 3], [3, "a"], [[1], 2]:
    attempt("prod", factors)
    attempt("prod", factors, start=2)
attempt("prod")
attempt("prod", [1], 2)
attempt("prod", [1], begin=2)
