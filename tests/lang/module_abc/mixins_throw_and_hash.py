# What the abstract classes of collections.abc do in throw(), and the hash of a Set.
from collections.abc import Coroutine, Generator, Set


class Echo(Generator):
    def send(self, value):
        return value

    def throw(self, typ, val=None, tb=None):
        super().throw(typ, val, tb)


class Steps(Coroutine):
    def __await__(self):
        return iter(())

    def send(self, value):
        return value

    def throw(self, typ, val=None, tb=None):
        super().throw(typ, val, tb)


for cls in (Echo, Steps):
    for args in ((ValueError,), (ValueError("a"),), (ValueError, ValueError("b")),
                 (ValueError, "text")):
        try:
            cls().throw(*args)
        except (TypeError, ValueError) as error:
            print(cls.__name__, repr(error))
    print(cls().close())


class Few(Set):
    def __init__(self, items):
        self.items = tuple(dict.fromkeys(items))

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    __hash__ = Set._hash


print(hash(Few("abca")) == hash(frozenset("abc")), {Few("ab"): 1}[Few("ba")])
