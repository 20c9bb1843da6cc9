from collections import OrderedDict
from collections.abc import MutableMapping
import functools


class LRU(MutableMapping):
    def __init__(self, capacity=3, **kw):
        self.capacity = capacity
        self.data = OrderedDict()
        self.update(kw)

    def __getitem__(self, k):
        self.data.move_to_end(k)
        return self.data[k]

    def __setitem__(self, k, v):
        self.data[k] = v
        self.data.move_to_end(k)
        while len(self.data) > self.capacity:
            print("evict", self.data.popitem(last=False))

    def __delitem__(self, k):
        del self.data[k]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return f"{self.__class__.__name__}({dict(self.data)})"


c = LRU(2, a=1, b=2)
c["c"] = 3
print(c, c.get("a"), "b" in c, c.setdefault("z", 9), c.pop("nope", None))
print(c.keys(), c.values(), c.items(), sep="\n")
print(c == {"c": 3, "z": 9}, c.keys() & {"c"}, c.keys() - {"c"}, c.popitem())
try:
    c["missing"]
except KeyError as e:
    print("KeyError", e)


@functools.lru_cache(maxsize=3, typed=True)
def f(x, *, y=0):
    print("compute", x, y)
    return x + y


f(1), f(1.0), f(1), f(1, y=0), f(2), f(3), f(1)
print(f.cache_info(), f.cache_parameters() if hasattr(f, "cache_parameters") else {})
f.cache_clear()
print(f.cache_info()._asdict(), f.__wrapped__(10))
try:
    f([])
except TypeError as e:
    print(e)


class Expensive:
    @functools.cached_property
    def value(self):
        print("once")
        return 7

    @functools.lru_cache
    def method(self, n):
        return n * self.value

    @functools.singledispatchmethod
    def show(self, x):
        return f"obj {x!r}"

    @show.register
    def _(self, x: int):
        return f"int {x}"

    @show.register(list)
    def _(self, x):
        return "list " + ",".join(map(self.show, x))


e = Expensive()
print(e.value, e.value, e.__dict__, e.method(3), e.method(3), Expensive.method.cache_info())
print(e.show(1), e.show("s"), e.show([1, 2.5, [True]]))
print(functools.reduce(lambda a, b: a * b, range(1, 7)), functools.partial(int, base=2)("1011"))
p = functools.partial(print, "x", sep="-", end="!\n")
p("y")
print(p.func, p.args, p.keywords)
f("a", 1, 2)
