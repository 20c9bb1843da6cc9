"""The generic classes that typing has: List, Callable and the like, protocols of numbers, files."""

__name__ = "typing"  # of the classes here

import collections
import collections.abc
import sys
import types
from abc import abstractmethod

from _typing import Generic, _CallableType, _SpecialGenericAlias, _TupleType, _as_tuple
from _typing_protocols import Protocol, runtime_checkable
from _typing_variables import TypeVar

_VERSION = sys.version_info[:2]

for _name, _count in (
        ("Hashable", 0), ("Awaitable", 1), ("Coroutine", 3), ("AsyncIterable", 1),
        ("AsyncIterator", 1), ("Iterable", 1), ("Iterator", 1), ("Reversible", 1), ("Sized", 0),
        ("Container", 1), ("Collection", 1), ("Mapping", 2), ("MutableMapping", 2),
        ("Sequence", 1), ("MutableSequence", 1), ("MappingView", 1), ("KeysView", 1),
        ("ItemsView", 2), ("ValuesView", 1), ("Generator", 3), ("AsyncGenerator", 2),
        ("MutableSet", 1)):
    if hasattr(collections.abc, _name):
        globals()[_name] = _SpecialGenericAlias(getattr(collections.abc, _name), _count,
                                                name=_name)
ByteString = _SpecialGenericAlias(getattr(collections.abc, "ByteString", bytes), 0,
                                  name="ByteString")
AbstractSet = _SpecialGenericAlias(collections.abc.Set, 1, name="AbstractSet")
Callable = _CallableType(collections.abc.Callable, 2, name="Callable")
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
for _name, _class, _count in (
        ("List", list, 1), ("Deque", collections.deque, 1), ("Set", set, 1),
        ("FrozenSet", frozenset, 1), ("Dict", dict, 2), ("DefaultDict", collections.defaultdict, 2),
        ("OrderedDict", collections.OrderedDict, 2), ("Counter", collections.Counter, 1),
        ("ChainMap", collections.ChainMap, 2), ("Type", type, 1)):
    globals()[_name] = _SpecialGenericAlias(
        _class, _count, name=_name, inst=_name in ("Deque", "DefaultDict", "OrderedDict",
                                                   "Counter", "ChainMap"))
del _name, _class, _count

T, KT, VT = TypeVar("T"), TypeVar("KT"), TypeVar("VT")
T_co, V_co, VT_co = [TypeVar(name, covariant=True) for name in ("T_co", "V_co", "VT_co")]
T_contra = TypeVar("T_contra", contravariant=True)
CT_co = TypeVar("CT_co", covariant=True, bound=type)
AnyStr = TypeVar("AnyStr", bytes, str)
Text = str
TYPE_CHECKING = False


def __getattr__(name):
    """What needs modules that few programs use."""
    if name in ("Pattern", "Match"):
        import re
        found = _SpecialGenericAlias(getattr(re, name), 1, name=name)
    elif name in ("ContextManager", "AsyncContextManager"):
        import contextlib
        found = _SpecialGenericAlias(getattr(contextlib, "Abstract" + name), 1, name=name)
        if _VERSION >= (3, 13):
            found = _ManagerType(found.__origin__, 2, name=name)
    elif name in ("contextlib", "re", "copyreg", "operator"):
        return __import__(name)
    else:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    return found


class _ManagerType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        params = _as_tuple(params)
        if len(params) == 1:
            params += (bool | None,)
        return super().__getitem__(params)


# ------------------------------------------------------------------ protocols of numbers


def _supports(name, method, generic, doc):
    """A protocol with one method."""
    def answer(self, *args):
        pass
    answer.__name__ = method
    answer.__qualname__ = f"{name}.{method}"
    body = {"__slots__": (), method: abstractmethod(answer), "__doc__": doc,
            "__module__": "typing", "_is_protocol": True}
    bases = (Protocol[T_co],) if generic else (Protocol,)
    made = types.new_class(name, bases, {}, lambda names: names.update(body))
    return runtime_checkable(made)


SupportsInt = _supports("SupportsInt", "__int__", False, "Has __int__.")
SupportsFloat = _supports("SupportsFloat", "__float__", False, "Has __float__.")
SupportsComplex = _supports("SupportsComplex", "__complex__", False, "Has __complex__.")
SupportsBytes = _supports("SupportsBytes", "__bytes__", False, "Has __bytes__.")
SupportsIndex = _supports("SupportsIndex", "__index__", False, "Has __index__.")
SupportsAbs = _supports("SupportsAbs", "__abs__", True, "Has __abs__.")
SupportsRound = _supports("SupportsRound", "__round__", True, "Has __round__.")


class IO(Generic[AnyStr]):
    """What `open` answers."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()
