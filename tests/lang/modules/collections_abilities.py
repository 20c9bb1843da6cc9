import collections.abc
from collections.abc import (AsyncIterator, Awaitable, Callable, Coroutine, Generator, Hashable, Iterable, Iterator,
                             Mapping, MutableMapping, MutableSequence, Sequence, Set, Sized)


async def co():
    pass


c = co()
values = ([], (), {}, set(), "s", 1, iter([]), (i for i in ()), c, print, range(3))
for ability in (Hashable, Iterable, Iterator, Sized, Sequence, MutableSequence, Mapping, MutableMapping, Set,
                Callable, Generator, Awaitable, Coroutine, AsyncIterator):
    print(ability.__name__, "".join("x" if isinstance(v, ability) else "-" for v in values))
c.close()


class Lower(MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, key):
        return self.d[key.lower()]

    def __setitem__(self, key, value):
        self.d[key.lower()] = value

    def __delitem__(self, key):
        del self.d[key.lower()]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


m = Lower()
m.update(A=1, B=2)
print(m["a"], "B" in m, m.get("zz"), list(m.items()), m.pop("a"), m.setdefault("X", 5), dict(m), m == {"b": 2, "x": 5})


class Squares(Sequence):
    def __len__(self):
        return 5

    def __getitem__(self, i):
        if not 0 <= i < 5:
            raise IndexError(i)
        return i * i


s = Squares()
print(list(s), 9 in s, s.index(16), s.count(4), list(reversed(s)))


class Countdown(Iterator):
    def __init__(self, n):
        self.n = n

    def __next__(self):
        if not self.n:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Countdown(3)))


class Half(Sequence):
    pass


try:
    Half()
except TypeError as e:
    print(e)
print(collections.abc.Mapping is Mapping, isinstance(collections.deque(), MutableSequence))
