"""The operators as functions, and functions that get attributes and items or call methods."""

import sys as _sys
import _types
from builtins import abs as _abs

__all__ = [
    "abs", "add", "and_", "attrgetter", "concat", "contains", "countOf", "delitem", "eq",
    "floordiv", "ge", "getitem", "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift",
    "imatmul", "imod", "imul", "index", "indexOf", "inv", "invert", "ior", "ipow", "irshift",
    "is_", "is_not", "isub", "itemgetter", "itruediv", "ixor", "le", "length_hint", "lshift", "lt",
    "matmul", "methodcaller", "mod", "mul", "ne", "neg", "not_", "or_", "pos", "pow", "rshift",
    "setitem", "sub", "truediv", "truth", "xor",
]
if _sys.version_info >= (3, 11):
    __all__.insert(4, "call")

# ------------------------------------------------------------------ comparing and testing


def lt(a, b, /):
    return a < b


def le(a, b, /):
    return a <= b


def eq(a, b, /):
    return a == b


def ne(a, b, /):
    return a != b


def ge(a, b, /):
    return a >= b


def gt(a, b, /):
    return a > b


def not_(a, /):
    return not a


def truth(a, /):
    return True if a else False


def is_(a, b, /):
    return a is b


def is_not(a, b, /):
    return a is not b


# ------------------------------------------------------------------ numbers


def abs(a, /):
    return _abs(a)


def index(a, /):
    """What a is as an index."""
    return range(a).stop if not isinstance(a, int) else int.__index__(a)


def invert(a, /):
    return ~a


def neg(a, /):
    return -a


def pos(a, /):
    return +a


inv = invert


def add(a, b, /):
    return a + b


def and_(a, b, /):
    return a & b


def floordiv(a, b, /):
    return a // b


def lshift(a, b, /):
    return a << b


def mod(a, b, /):
    return a % b


def mul(a, b, /):
    return a * b


def matmul(a, b, /):
    return a @ b


def or_(a, b, /):
    return a | b


def pow(a, b, /):
    return a ** b


def rshift(a, b, /):
    return a >> b


def sub(a, b, /):
    return a - b


def truediv(a, b, /):
    return a / b


def xor(a, b, /):
    return a ^ b


def iadd(a, b, /):
    a += b
    return a


def iand(a, b, /):
    a &= b
    return a


def ifloordiv(a, b, /):
    a //= b
    return a


def ilshift(a, b, /):
    a <<= b
    return a


def imod(a, b, /):
    a %= b
    return a


def imul(a, b, /):
    a *= b
    return a


def imatmul(a, b, /):
    a @= b
    return a


def ior(a, b, /):
    a |= b
    return a


def ipow(a, b, /):
    a **= b
    return a


def irshift(a, b, /):
    a >>= b
    return a


def isub(a, b, /):
    a -= b
    return a


def itruediv(a, b, /):
    a /= b
    return a


def ixor(a, b, /):
    a ^= b
    return a


# ------------------------------------------------------------------ sequences and mappings


def concat(a, b, /):
    if not hasattr(a, "__getitem__"):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    return a + b


def iconcat(a, b, /):
    if not hasattr(a, "__getitem__"):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    a += b
    return a


def contains(a, b, /):
    return b in a


def _iterate(a):
    try:
        return iter(a)
    except TypeError:
        raise TypeError(f"argument of type {type(a).__name__!r} is not iterable") from None


def countOf(a, b, /):
    return sum(item is b or item == b for item in _iterate(a))


def indexOf(a, b, /):
    for at, item in enumerate(_iterate(a)):
        if item is b or item == b:
            return at
    raise ValueError("sequence.index(x): x not in sequence")


def getitem(a, b, /):
    return a[b]


def setitem(a, b, c, /):
    a[b] = c


def delitem(a, b, /):
    del a[b]


def length_hint(obj, default=0, /):
    """How many items there probably are."""
    if not isinstance(default, int):
        raise TypeError(f"'{type(default).__name__}' object cannot be interpreted as an integer")
    if hasattr(type(obj), "__len__"):
        return len(obj)
    hint = getattr(type(obj), "__length_hint__", None)
    if hint is None:
        return default
    try:
        value = hint(obj)
    except TypeError:
        return default
    if value is NotImplemented:
        return default
    if not isinstance(value, int):
        raise TypeError(f"__length_hint__ must be an integer, not {type(value).__name__}")
    if value < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return value


if _sys.version_info >= (3, 11):
    def call(obj, /, *args, **kwargs):
        return obj(*args, **kwargs)


# ------------------------------------------------------------------ getters


def _shown(parts, keywords=()):
    shown = [repr(part) for part in parts]
    shown.extend(f"{name}={value!r}" for name, value in dict(keywords).items())
    return ", ".join(shown)


class attrgetter:
    """attrgetter("a.b", "c")(x) is (x.a.b, x.c); with one name no tuple."""

    __slots__ = ("_attrs",)

    def __new__(cls, /, *attrs, **keywords):
        if keywords:
            raise TypeError("attrgetter() takes no keyword arguments")
        if not attrs:
            raise TypeError("attrgetter expected 1 argument, got 0")
        for attr in attrs:
            if not isinstance(attr, str):
                raise TypeError("attribute name must be a string")
        self = object.__new__(cls)
        self._attrs = attrs
        return self

    def __call__(self, obj, /):
        found = []
        for attr in self._attrs:
            value = obj
            for name in attr.split("."):
                value = getattr(value, name)
            found.append(value)
        return found[0] if len(found) == 1 else tuple(found)

    def __repr__(self):
        return f"operator.attrgetter({_shown(self._attrs)})"

    def __reduce__(self):
        return self.__class__, self._attrs


class itemgetter:
    """itemgetter(2, 5)(x) is (x[2], x[5]); with one item no tuple."""

    __slots__ = ("_items",)

    def __new__(cls, /, *items, **keywords):
        if keywords:
            raise TypeError("itemgetter() takes no keyword arguments")
        if not items:
            raise TypeError("itemgetter expected 1 argument, got 0")
        self = object.__new__(cls)
        self._items = items
        return self

    def __call__(self, *args):
        if len(args) != 1:
            raise TypeError(f"itemgetter expected 1 argument, got {len(args)}")
        obj = args[0]
        items = self._items
        if len(items) == 1:
            return obj[items[0]]
        return tuple([obj[item] for item in items])

    def __repr__(self):
        return f"operator.itemgetter({_shown(self._items)})"

    def __reduce__(self):
        return self.__class__, self._items


class methodcaller:
    """methodcaller("name", 1, key=2)(x) is x.name(1, key=2)."""

    __slots__ = ("_name", "_args", "_kwargs")

    def __new__(cls, /, *args, **kwargs):
        if not args:
            raise TypeError("methodcaller needs at least one argument, the method name")
        if not isinstance(args[0], str):
            raise TypeError("method name must be a string")
        self = object.__new__(cls)
        self._name, *rest = args
        self._args = tuple(rest)
        self._kwargs = kwargs
        return self

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        return f"operator.methodcaller({_shown((self._name, *self._args), self._kwargs)})"

    def __reduce__(self):
        if not self._kwargs:
            return self.__class__, (self._name, *self._args)
        from functools import partial
        return partial(self.__class__, self._name, **self._kwargs), self._args


for _name in [
    "lt", "le", "eq", "ne", "ge", "gt", "not_", "abs", "index", "invert", "inv", "neg", "pos",
    "add", "and_", "floordiv", "lshift", "mod", "mul", "matmul", "or_", "pow", "rshift", "sub",
    "truediv", "xor", "concat", "contains", "delitem", "getitem", "setitem", "iadd", "iand",
    "iconcat", "ifloordiv", "ilshift", "imod", "imul", "imatmul", "ior", "ipow", "irshift", "isub",
    "itruediv", "ixor", "call",
]:
    if _name in globals():
        globals()[f"__{_name.rstrip('_')}__"] = globals()[_name]
del _name

for _class in attrgetter, itemgetter, methodcaller:
    _types.rename(_class, "operator." + _class.__name__)
del _class
_types.built_in(globals(), "_operator")
