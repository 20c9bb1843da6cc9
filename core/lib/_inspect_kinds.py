"""What kinds of objects there are, and the members of classes."""

import collections.abc
import functools
import sys
import types
from collections import namedtuple

__name__ = "inspect"  # of the classes and functions here

_MINOR = sys.version_info.minor

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512

TPFLAGS_IS_ABSTRACT = 1 << 20


# ------------------------------------------------------------------ kinds of objects


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object)
            or ismethoddescriptor(object))


def ismethodwrapper(object):
    return type(object).__name__ == "method-wrapper"


def _is_descriptor_candidate(object):
    return not (isclass(object) or ismethod(object) or isfunction(object))


def ismethoddescriptor(object):
    if not _is_descriptor_candidate(object):
        return False
    cls = type(object)
    return (hasattr(cls, "__get__") and not hasattr(cls, "__set__")
            and (_MINOR < 13 or not hasattr(cls, "__delete__")))


def isdatadescriptor(object):
    if not _is_descriptor_candidate(object):
        return False
    cls = type(object)
    return hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def ismemberdescriptor(object):
    return type(object).__name__ == "member_descriptor"


def isgetsetdescriptor(object):
    return type(object).__name__ == "getset_descriptor"


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    return (iscoroutine(object)
            or isgenerator(object) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
            or isinstance(object, collections.abc.Awaitable))


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isabstract(object):
    return isclass(object) and bool(getattr(object, "__abstractmethods__", None))


def _unwrap_partial(function):
    while isinstance(function, functools.partial):
        function = function.func
    return function


def _function_behind(object):
    """The function of a method, and of what partial made of either."""
    object = _unwrap_partial(object)
    while ismethod(object):
        object = object.__func__
    return _unwrap_partial(object)


def _looks_like_function(object):
    """Duck typing: Cython's functions and the mocks of unittest."""
    if not callable(object) or isclass(object):
        return False
    return (isinstance(getattr(object, "__name__", None), str)
            and isinstance(getattr(object, "__code__", None), types.CodeType)
            and isinstance(getattr(object, "__defaults__", None), (tuple, type(None)))
            and isinstance(getattr(object, "__kwdefaults__", None), (dict, type(None)))
            and isinstance(getattr(object, "__annotations__", None), (dict, type(None))))


def _has_code_flag(object, flag):
    object = _function_behind(object)
    if not (isfunction(object) or _looks_like_function(object)):
        return False
    return bool(object.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_code_flag(obj, CO_GENERATOR)


_mark = object()


def iscoroutinefunction(obj):
    if _MINOR >= 12:
        function = obj
        while ismethod(function):
            function = function.__func__
        if getattr(_unwrap_partial(function), "_is_coroutine_mark", None) is _mark:
            return True
    return _has_code_flag(obj, CO_COROUTINE)


if _MINOR >= 12:
    _is_coroutine_mark = _mark

    def markcoroutinefunction(func):
        """Makes a plain function, which answers an awaitable, pass for a coroutine function."""
        if hasattr(func, "__func__"):
            func = func.__func__
        func._is_coroutine_mark = _mark
        return func


def isasyncgenfunction(obj):
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def _asyncio_like(object):
    """What says which parameters and what help a native class, function or method of asyncio has;
    None for all others."""
    name = getattr(object, "__qualname__", "")
    module = getattr(getattr(object, "__objclass__", None) or object, "__module__", None)
    if module is None and "." in name:  # a bound method
        module = type(getattr(object, "__self__", None)).__module__
    if isfunction(object) or not str(module).startswith(("asyncio", "_asyncio")):
        return None
    import _signatures
    found = _signatures.find(name)
    return found if isclass(found) == isclass(object) else None


# ------------------------------------------------------------------ members


def getmembers(object, predicate=None):
    names = dir(object)
    if isclass(object):
        # What a metaclass gives by a property is in no dir().
        for base in object.__bases__:
            for name, value in base.__dict__.items():
                if isinstance(value, types.DynamicClassAttribute):
                    names.append(name)
    seen, found = set(), []
    for name in names:
        try:
            value = getattr(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in getattr(object, "__mro__", ()):
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            found.append((name, value))
        seen.add(name)
    found.sort(key=lambda pair: pair[0])
    return found


_missing = object()


def _static_of_class(cls, name):
    for base in type.__dict__["__mro__"].__get__(cls):
        if name in base.__dict__:
            return base.__dict__[name]
    return _missing


def getattr_static(obj, attr, default=_missing):
    """An attribute without descriptors, __getattr__ and __getattribute__."""
    own = _missing
    cls = obj if isclass(obj) else type(obj)
    if not isclass(obj):
        try:
            own = object.__getattribute__(obj, "__dict__").get(attr, _missing)
        except AttributeError:
            pass
    inherited = _static_of_class(cls, attr)
    if own is not _missing and inherited is not _missing:
        kind = type(inherited)
        if hasattr(kind, "__get__") and (hasattr(kind, "__set__") or hasattr(kind, "__delete__")):
            return inherited
    for value in (own, inherited):
        if value is not _missing:
            return value
    if isclass(obj):
        value = _static_of_class(type(obj), attr)
        if value is not _missing:
            return value
    if default is not _missing:
        return default
    raise AttributeError(attr)


Attribute = namedtuple("Attribute", "name kind defining_class object")


def classify_class_attrs(cls):
    found = []
    for name in sorted(set(dir(cls))):
        for base in cls.__mro__:
            if name not in base.__dict__:
                continue
            value = base.__dict__[name]
            if isinstance(value, staticmethod):
                kind = "static method"
            elif isinstance(value, classmethod):
                kind = "class method"
            elif isinstance(value, property):
                kind = "property"
            elif isroutine(value):
                kind = "method"
            else:
                kind = "data"
            found.append(Attribute(name, kind, base, value))
            break
    return found


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    """Follows __wrapped__ to its end."""
    first = func
    seen = {id(func)}
    while not isinstance(func, type) and hasattr(func, "__wrapped__"):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen.add(id(func))
    return func
