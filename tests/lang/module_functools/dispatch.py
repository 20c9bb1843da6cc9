# singledispatch: classes, unions, abstract classes, ambiguity; singledispatchmethod.
import collections.abc as abc
from functools import singledispatch, singledispatchmethod


@singledispatch
def kind(x):
    return "object"


@kind.register
def _(x: int):
    return "int"


@kind.register(list)
def _(x):
    return "list"


@kind.register(abc.Sized)
def _(x):
    return "sized"


@kind.register
def _(x: float | str):
    return "float or str"


class Sized:
    def __len__(self):
        return 1


print([kind(v) for v in (1, True, [1], {}, "a", 1.5, None, Sized(), ())])
print(kind.dispatch(bool).__name__, sorted(map(str, kind.registry)), type(kind.registry), kind.__name__)
for call in (lambda: kind(), lambda: kind.register(5, print), lambda: kind.register("int"), lambda: kind.register(list[int], print)):
    try:
        print(call())
    except TypeError as e:
        print(e)


@singledispatch
def other(x):
    return "object"


other.register(abc.Mapping, lambda x: "mapping")
other.register(abc.Set, lambda x: "set")
other.register(abc.Iterable, lambda x: "iterable")
print(other({}), other(set()), other(()), other(iter([])), other(5))


@singledispatch
def unclear(x):
    return "object"


unclear.register(abc.Iterable, lambda x: "iterable")
unclear.register(abc.Hashable, lambda x: "hashable")


class Both:
    def __iter__(self):
        return iter(())

    __hash__ = object.__hash__


try:
    unclear(Both())
except RuntimeError as e:
    print(e)


class Formatter:
    @singledispatchmethod
    def show(self, value):
        return f"object {value}"

    @show.register
    def _(self, value: int):
        return f"int {value}"

    @singledispatchmethod
    @classmethod
    def make(cls, value):
        return cls.__name__ + " of object"

    @make.register(int)
    @classmethod
    def _(cls, value):
        return cls.__name__ + " of int"


print(Formatter().show(1), Formatter().show(""), Formatter.make(1), Formatter.make(""), Formatter().show.__name__)
try:
    Formatter().show()
except TypeError as e:
    print(e)
