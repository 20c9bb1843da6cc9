# A cached function may be as deep as one that is not: the wrapper is no Python function.
import functools


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@functools.lru_cache(maxsize=None)
def down(n):
    return 0 if n == 0 else down(n - 1) + 1


class Steps:
    @functools.lru_cache(maxsize=1000)
    def climb(self, n):
        return 1 if n < 2 else self.climb(n - 1) + self.climb(n - 2)


print(fib(900) % 10**9, down(900), Steps().climb(900) % 10**9)
try:
    down(5000)
except RecursionError as error:
    print(error)
print(down(950))
