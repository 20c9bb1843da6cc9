# wraps, partialmethod, reduce, total_ordering, cmp_to_key.
import functools
from functools import cmp_to_key, partial, partialmethod, reduce, total_ordering, wraps


def original(a: int) -> str:
    "The doc."


original.extra = 1


@wraps(original)
def wrapper(*args):
    pass


print(wrapper.__name__, wrapper.__doc__, wrapper.__wrapped__ is original, wrapper.extra, wrapper.__annotations__, functools.WRAPPER_ASSIGNMENTS)


class Cell:
    def set(self, *args, **kwargs):
        return args, kwargs

    on = partialmethod(set, 1, x=2)
    again = partialmethod(on, 3)


print(Cell().on(5), Cell().again(6, y=1), Cell.on(Cell(), 7))
print(repr(partial(int, base=2)), partial(int, base=2)("101"), partial(partial(max, 1), 5)(), partial(print).func)
for call in (lambda: partialmethod(5), lambda: partial(5), lambda: reduce(max, []), lambda: total_ordering(type("A", (), {}))):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(reduce(lambda a, b: a + b, [1, 2], 3), reduce(lambda a, b: f"({a}{b})", "abcd"))


@total_ordering
class Version:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v

    def __lt__(self, other):
        return self.v < other.v if isinstance(other, Version) else NotImplemented


print(Version(1) <= Version(1), Version(2) > Version(1), Version(1) >= Version(2), Version.__le__.__name__)
try:
    Version(1) <= 5
except TypeError as e:
    print(e)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), cmp_to_key(lambda a, b: 0)(5).obj)
