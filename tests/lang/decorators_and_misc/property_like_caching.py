class cached:
    def __init__(self, f):
        self.f = f
        self.__doc__ = f.__doc__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner):
        if obj is None:
            return self
        print("computes", self.name)
        value = obj.__dict__[self.name] = self.f(obj)
        return value


class A:
    @cached
    def slow(self):
        """doc"""
        return 42


a = A()
print(a.slow, a.slow, a.__dict__, A.slow.__doc__, type(A.slow).__name__)


def memo(f):
    cache = {}

    def wrapper(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    wrapper.cache = cache
    return wrapper


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), len(fib.cache))
from functools import lru_cache, wraps, reduce


@lru_cache(maxsize=None)
def g(x):
    print("g", x)
    return x + 1


print(g(1), g(1), g.cache_info())


def deco(f):
    @wraps(f)
    def w(*a, **k):
        return f(*a, **k)
    return w


@deco
def documented():
    """the doc"""


print(documented.__name__, documented.__doc__, reduce(lambda a, b: a * b, [1, 2, 3, 4], 1))
