"""Names for annotations. At run time they say what they are, and little more."""

import collections as _collections
import sys as _sys
from collections import abc as _abc


class _Form:
    """A special name: `typing.Name`, or `typing.Name[arguments]` as an _Alias."""

    def __init__(self, name, origin=None):
        self._name, self.__origin__ = name, origin

    def __repr__(self):
        return "typing." + self._name

    def __call__(self, *args, **kwargs):
        if self.__origin__ is None:
            if self._name == "Any":
                raise TypeError("Any cannot be instantiated")
            raise TypeError(f"Cannot instantiate {self!r}")
        return self.__origin__(*args, **kwargs)

    def __getitem__(self, items):
        if not isinstance(items, tuple):
            items = (items,)
        if self._name == "Optional":
            items = (*items, None)
        if self._name in ("Optional", "Union"):
            return _union(items)
        return _Alias(self._name, self.__origin__ or self, items)

    def __mro_entries__(self, bases):
        return (self.__origin__ or object,)

    def __instancecheck__(self, value):
        if self.__origin__ is None:
            raise TypeError(f"{self!r} cannot be used with isinstance()")
        return isinstance(value, self.__origin__)

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))


def _shown(item):
    if item is ...:
        return "..."
    if isinstance(item, (list, tuple)):
        return f"[{', '.join(map(_shown, item))}]"
    if isinstance(item, type):
        module = item.__module__
        return item.__qualname__ if module == "builtins" else f"{module}.{item.__qualname__}"
    return repr(item)


class _Alias(_Form):
    def __init__(self, name, origin, items):
        super().__init__(name, origin)
        self.__args__ = tuple([type(None) if item is None else item for item in items])

    def __repr__(self):
        return f"typing.{self._name}[{', '.join(map(_shown, self.__args__))}]"

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self._name == other._name and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self._name, self.__args__))

    def __instancecheck__(self, value):
        if self._name in ("Union", "Optional"):
            return isinstance(value, self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _UnionAlias(_Alias):
    def __repr__(self):
        items = self.__args__
        if len(items) == 2 and type(None) in items:
            other = items[0] if items[1] is type(None) else items[1]
            return f"typing.Optional[{_shown(other)}]"
        return super().__repr__()

    def __eq__(self, other):
        if not isinstance(other, _UnionAlias):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))


def _union(items):
    flat = []
    for item in items:
        for part in item.__args__ if isinstance(item, _UnionAlias) else (item,):
            part = type(None) if part is None else part
            if part not in flat:
                flat.append(part)
    return flat[0] if len(flat) == 1 else _UnionAlias("Union", None, flat)


class TypeVar(_Form):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        super().__init__(name)
        self.__name__, self.__bound__, self.__constraints__ = name, bound, constraints
        self.__covariant__, self.__contravariant__ = covariant, contravariant

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self._name


for _name in ("Any", "Union", "Optional", "Literal", "Final", "ClassVar", "Annotated", "NoReturn",
              "Never", "Self", "TypeAlias", "LiteralString"):
    globals()[_name] = _Form(_name)
for _name in ("Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator",
              "Iterable", "Iterator", "Generator", "Sequence", "MutableSequence", "Mapping",
              "MutableMapping", "Hashable", "Sized", "Collection", "Container", "Reversible",
              "Callable"):
    globals()[_name] = _Form(_name, getattr(_abc, _name))
for _name, _type in (("List", list), ("Dict", dict), ("Set", set), ("FrozenSet", frozenset),
                     ("Tuple", tuple), ("Type", type), ("Deque", _collections.deque),
                     ("DefaultDict", _collections.defaultdict), ("Counter", _collections.Counter),
                     ("OrderedDict", _collections.OrderedDict)):
    globals()[_name] = _Form(_name, _type)
del _name, _type


class _CallableForm(_Form):
    def __getitem__(self, items):
        arguments, result = items
        return _Alias("Callable", self.__origin__, (arguments, result))


Callable = _CallableForm("Callable", _abc.Callable)
Text = str
TYPE_CHECKING = False


class Generic:
    __slots__ = ()

    def __class_getitem__(cls, items):
        return type(list[int])(cls, items) if _sys.version_info >= (3, 9) else cls


class Protocol(Generic):
    __slots__ = ()


def cast(typ, val):
    return val


def overload(func):
    def without_implementation(*args, **kwds):
        raise NotImplementedError(
            "You should not call an overloaded function. A series of @overload-decorated "
            "functions outside a stub module should always be followed by an implementation "
            "that is not @overload-ed.")
    return without_implementation


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    method.__override__ = True
    return method


class NewType:
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = _sys._getframe(1).f_globals.get("__name__")

    def __call__(self, value, /):
        return value

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"
