"""functools and itertools by small problems."""
import functools
import itertools as it
import operator
from collections import deque
from functools import cached_property, lru_cache, partial, reduce, singledispatch, wraps


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@lru_cache(maxsize=3, typed=True)
def describe(value):
    print("  computing", repr(value))
    return type(value).__name__


@singledispatch
def show(value, indent=0):
    return " " * indent + repr(value)


@show.register(list)
@show.register(tuple)
def _(value, indent=0):
    return "\n".join(show(v, indent + 2) for v in value)


@show.register
def show_dict(value: dict, indent=0):
    return "\n".join(f"{' ' * indent}{k}:\n{show(v, indent + 2)}" for k, v in value.items())


@show.register(bool)
def _(value, indent=0):
    return " " * indent + ("yes" if value else "no")


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        print("  area of", self.r)
        return 3 * self.r ** 2

    @functools.singledispatchmethod
    def scale(self, by):
        raise TypeError(f"cannot scale by {by!r}")

    @scale.register
    def _(self, by: int):
        return Circle(self.r * by)

    @scale.register(str)
    def _(self, by):
        return self.scale(int(by))


def compose(*functions):
    return reduce(lambda f, g: lambda x: f(g(x)), functions)


def traced(function=None, *, prefix=">"):
    if function is None:
        return partial(traced, prefix=prefix)

    @wraps(function)
    def wrapper(*args, **kwargs):
        shown = ", ".join(it.chain(map(repr, args), (f"{k}={v!r}" for k, v in kwargs.items())))
        print(f"{prefix} {function.__name__}({shown})")
        return function(*args, **kwargs)
    return wrapper


@traced
def add(a, b=1):
    """Adds."""
    return a + b


@traced(prefix="**")
def sub(a, b):
    return a - b


print([fib(n) for n in range(15)], fib.cache_info(), fib.__wrapped__.__name__)
for value in (1, 1.0, True, 1, "1", 1.0):
    describe(value)
print(describe.cache_info(), describe.cache_parameters() if hasattr(describe, "cache_parameters") else "")
describe.cache_clear()
print(describe.cache_info())
try:
    fib([])
except TypeError as error:
    print(error)
print(show({"a": [1, (True, None)], "b": {"c": 2.5}}), sorted(c.__name__ for c in show.registry), show.dispatch(bool).__name__)
circle = Circle(2)
print(circle.area, circle.area, vars(circle))
del circle.area
print(circle.area, circle.scale(3).r, circle.scale("4").r)
for wrong in lambda: circle.scale(1.5), lambda: show(), lambda: partial(), lambda: reduce(operator.add, []):
    try:
        wrong()
    except TypeError as error:
        print("TypeError:", error)
print(compose(str, abs, lambda x: x - 10)(3), add(2), sub(5, b=3), add.__doc__, add.__wrapped__(1, 1))
power = partial(pow, 2)
print(power(10), partial(power, mod=5)(3), partial(print, "a", sep="-").args, repr(partial(int, base=2)), partial(int, base=2)("1011"))
print(sorted(["b10", "a9", "b2"], key=functools.cmp_to_key(lambda a, b: (len(a) > len(b)) - (len(a) < len(b)) or (a > b) - (a < b))))

print(list(it.accumulate([3, 1, 4, 1, 5], max)), list(it.accumulate("abc", initial="_")), list(it.chain.from_iterable(["ab", [1]])))
print(list(it.combinations("abc", 2)), list(it.permutations(range(3), 2))[:4], list(it.product("ab", repeat=2)))
print(list(it.combinations_with_replacement("xy", 3)), list(it.compress("abcdef", [1, 0, 1, 0, 1])))
print([(k, "".join(g)) for k, g in it.groupby("aaabbcaa")], {k: list(g) for k, g in it.groupby(range(6), key=lambda n: n // 3)})
print(list(it.islice(it.count(10, 0.5), 2, 8, 2)), list(it.takewhile(lambda n: n < 3, it.count())), list(it.dropwhile(str.isspace, "  ab ")))
print(list(it.starmap(pow, [(2, 5), (3, 2)])), list(it.zip_longest("ab", "xyz", fillvalue="-")), list(it.filterfalse(None, [0, 1, "", 2])))
a, b, c = it.tee(iter("xyz"), 3)
print(next(a), next(a), list(b), list(c), list(a))
print(*it.islice(it.cycle("AB"), 5), *it.repeat("r", 2), it.repeat("r", 3), it.count(5), it.count(1, 2))
print(list(it.pairwise("abcd")) if hasattr(it, "pairwise") else list(zip("abcd", "bcd")))
print(list(it.batched("abcdefg", 3)) if hasattr(it, "batched") else "no batched")


def sliding(iterable, n):
    window = deque(it.islice(iterable, n), maxlen=n)
    if len(window) == n:
        yield tuple(window)
    for x in iterable:
        window.append(x)
        yield tuple(window)


def sieve(n):
    data = bytearray((0, 1)) * (n // 2)
    data[:3] = 0, 0, 0
    limit = int(n ** 0.5) + 1
    for p in it.compress(range(limit), data):
        data[p * p:n:p + p] = bytes(len(range(p * p, n, p + p)))
    data[2] = 1
    return it.compress(range(n), data)


print(list(sliding(iter(range(5)), 3)), list(sieve(60)))
print(list(it.chain.from_iterable(it.combinations([1, 2, 3], r) for r in range(4))))
print(operator.itemgetter(1, -1)("abc"), operator.attrgetter("real", "imag")(3 + 4j), operator.methodcaller("split", "-", 1)("a-b-c"))
