"""The variables of typing: for a type, for several, and for the parameters of a function."""

__name__ = "typing"  # of the classes here

import sys

import _typing  # which is on its way: its names are there when they are asked for
from _types import (ParamSpec as _NativeSpec, TypeVar as _NativeVar, TypeVarTuple as _NativeTuple,
                    rename as _rename)

_VERSION = sys.version_info[:2]


class _ParamMeta(type):
    """What `def f[T]` makes is an instance too."""

    def __instancecheck__(cls, obj):
        return type.__instancecheck__(cls, obj) or isinstance(obj, cls._native)


class _NoDefaultType:
    def __new__(cls):
        return globals().get("NoDefault") or object.__new__(cls)

    def __repr__(self):
        return "typing.NoDefault"


NoDefault = _NoDefaultType()


class _Param:
    """What the kinds of type variables have in common."""

    def _set(self, name, default):
        if not isinstance(name, str):
            raise TypeError(f"{type(self).__name__.lower()}() argument 'name' must be str, not "
                            f"{type(name).__name__}")
        self.__name__ = name
        self.__default__ = default
        module = sys._getframe(2).f_globals.get("__name__")
        self.__module__ = module

    def has_default(self):
        return self.__default__ is not NoDefault

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __reduce__(self):
        return self.__name__

    def __or__(self, other):
        return _typing.Union[self, other]

    def __ror__(self, other):
        return _typing.Union[other, self]

    def __call__(self, *args, **kwds):
        prefix = "typing." if _VERSION >= (3, 12) else ""
        raise TypeError(f"'{prefix}{type(self).__name__}' object is not callable")


def _variance_sign(param):
    if getattr(param, "__infer_variance__", False):
        return ""
    return "+" if param.__covariant__ else "-" if param.__contravariant__ else "~"


def _set_variance(param, covariant, contravariant, infer_variance):
    if covariant and contravariant:
        raise ValueError("Bivariant types are not supported.")
    if infer_variance and (covariant or contravariant):
        raise ValueError("Variance cannot be specified with infer_variance.")
    param.__covariant__, param.__contravariant__ = bool(covariant), bool(contravariant)
    if _VERSION >= (3, 12):
        param.__infer_variance__ = bool(infer_variance)


class TypeVar(_Param, metaclass=_ParamMeta):
    """A variable for a type."""

    _native = _NativeVar

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False,
                 infer_variance=False, default=NoDefault):
        self._set(name, default)
        _set_variance(self, covariant, contravariant, infer_variance)
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__constraints__ = tuple([
            _typing._type_check(t, "TypeVar(name, constraint, ...): constraints must be types.")
            for t in constraints])
        self.__bound__ = None if bound is None else _typing._type_check(bound, "Bound must be a type.")

    def __repr__(self):
        return _variance_sign(self) + self.__name__


class ParamSpecArgs:
    """P.args"""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__


class ParamSpecKwargs(ParamSpecArgs):
    """P.kwargs"""

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"


class ParamSpec(_Param, metaclass=_ParamMeta):
    """A variable for the parameters of a function."""

    _native = _NativeSpec

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False,
                 infer_variance=False, default=NoDefault):
        self._set(name, default)
        _set_variance(self, covariant, contravariant, infer_variance)
        self.__bound__ = None if bound is None else _typing._type_check(bound, "Bound must be a type.")

    args = property(ParamSpecArgs)
    kwargs = property(ParamSpecKwargs)

    def __repr__(self):
        return _variance_sign(self) + self.__name__


def _unpacked(variable):
    yield _typing.Unpack[variable]


class TypeVarTuple(_Param, metaclass=_ParamMeta):
    """A variable for several types."""

    _native = _NativeTuple

    def __init__(self, name, *, default=NoDefault):
        self._set(name, default)

    __iter__ = _unpacked

    def __repr__(self):
        return self.__name__


for _class in (TypeVar, ParamSpec, TypeVarTuple, ParamSpecArgs, ParamSpecKwargs):
    _class.__module__ = "typing"
    if _VERSION >= (3, 12):
        _rename(_class, "typing." + _class.__name__)
