# lru_cache, cache, cached_property.
from functools import cache, cached_property, lru_cache


@lru_cache(maxsize=2)
def double(a, b=1):
    print("called", a, b)
    return a * 2


for args, kwargs in [((1,), {}), ((1,), {}), ((2,), {}), ((3,), {}), ((1,), {}), ((1,), {"b": 1}), ((), {"a": 1})]:
    double(*args, **kwargs)
print(double.cache_info(), double.cache_parameters(), double.__wrapped__.__name__, double.cache_info()._asdict())
double.cache_clear()
print(double.cache_info() == (0, 0, 2, 0), type(double.cache_info()).__name__)


@lru_cache(typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed.cache_info().currsize)


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info(), lru_cache(maxsize=0)(len)("ab"), lru_cache(maxsize=-5)(len).cache_parameters())
for wrong in (lambda: lru_cache("x"), lambda: fib([])):
    try:
        wrong()
    except TypeError as e:
        print(e)


class Data:
    @cached_property
    def value(self):
        "the doc"
        print("made")
        return 5


data = Data()
print(data.value, data.value, data.__dict__, Data.value.attrname, Data.value.__doc__)
del data.value
print(data.value)


class Slotted:
    __slots__ = ()

    @cached_property
    def value(self):
        return 1


try:
    Slotted().value
except TypeError as e:
    print(e)
try:
    class Twice:
        a = b = cached_property(lambda self: 1)
except TypeError as e:
    print(e)
except RuntimeError as e:
    print(e.__cause__)
