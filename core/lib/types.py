"""Names of types that have none among the builtins."""

import sys as _sys
from _types import rename as _rename
from functools import wraps as _wraps


def _function():
    seen = None

    def inner():
        return seen
    return inner


async def _coroutine():
    pass


async def _async_generator():
    yield


class _Slotted:
    __slots__ = ("slot",)


class _Class:
    def method(self):
        pass


def _traceback():
    try:
        raise TypeError
    except TypeError as error:
        return error.__traceback__


_inner = _function()
FunctionType = LambdaType = type(_inner)
CodeType = type(_inner.__code__)
CellType = type(_inner.__closure__[0])
GeneratorType = type(_ for _ in ())
_started = _coroutine()
CoroutineType = type(_started)
_started.close()
AsyncGeneratorType = type(_async_generator())
MethodType = type(_Class().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
ModuleType = type(_sys)
MappingProxyType = type(type.__dict__)
WrapperDescriptorType = type(int.__add__)
MethodDescriptorType = type(str.join)
MethodWrapperType = type((1).__add__)
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
GetSetDescriptorType = type(FunctionType.__code__)
MemberDescriptorType = type(_Slotted.slot)
TracebackType = type(_traceback())
FrameType = type(_traceback().tb_frame)
if _sys.version_info >= (3, 9):
    GenericAlias = type(list[int])
if _sys.version_info >= (3, 10):
    UnionType = type(int | str)
    NoneType = type(None)
    EllipsisType = type(...)
    NotImplementedType = type(NotImplemented)
del _inner, _started, _function, _coroutine, _async_generator, _Class, _Slotted, _traceback


class SimpleNamespace:
    """Its attributes are what it was called with."""

    def __init__(self, *args, **kwargs):
        if len(args) > (1 if _sys.version_info >= (3, 13) else 0):
            raise TypeError("SimpleNamespace expected at most 1 argument, got "
                            f"{len(args)}" if _sys.version_info >= (3, 13) else
                            "no positional arguments expected")
        self.__dict__.update(*args)
        self.__dict__.update(kwargs)

    def __repr__(self):
        cls = type(self)
        name = "namespace" if cls is SimpleNamespace else cls.__name__
        inside = []
        if id(self) in _shown:
            return name + "(...)"
        _shown.append(id(self))
        try:
            shown = self.__dict__.items()
            for key, value in shown if _sys.version_info >= (3, 9) else sorted(shown):
                inside.append(f"{key}={value!r}")
        finally:
            _shown.pop()
        return f"{name}({', '.join(inside)})"

    def __eq__(self, other):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return self.__dict__ == other.__dict__

    # As CPython does it: the dicts are compared, which have no order.
    def __lt__(self, other):
        return self.__dict__ < other.__dict__ if isinstance(other, SimpleNamespace) else (
            NotImplemented)

    def __le__(self, other):
        return self.__dict__ <= other.__dict__ if isinstance(other, SimpleNamespace) else (
            NotImplemented)

    def __gt__(self, other):
        return self.__dict__ > other.__dict__ if isinstance(other, SimpleNamespace) else (
            NotImplemented)

    def __ge__(self, other):
        return self.__dict__ >= other.__dict__ if isinstance(other, SimpleNamespace) else (
            NotImplemented)

    __hash__ = None

    def __reduce__(self):
        return type(self), (), self.__dict__

    def __replace__(self, /, **kwargs):
        return type(self)(**{**self.__dict__, **kwargs})


_shown = []
_rename(SimpleNamespace, "types.SimpleNamespace")


class DynamicClassAttribute:
    """A property of instances that leaves the class's name to its metaclass."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = fget.__doc__ if doc is None and fget is not None else doc

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            raise AttributeError
        if self.fget is None:
            raise AttributeError("unreadable attribute")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def getter(self, fget):
        return type(self)(fget, self.fset, self.fdel)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel)

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel)


# ------------------------------------------------------------------ coroutines


class _GeneratorWrapper:
    """What a function answers that is no generator function and passes for a coroutine function."""

    def __init__(self, gen):
        self.__wrapped = gen
        self.__isgen = isinstance(gen, GeneratorType)
        self.__name__ = getattr(gen, "__name__", None)
        self.__qualname__ = getattr(gen, "__qualname__", None)

    def send(self, val):
        return self.__wrapped.send(val)

    def throw(self, tp, *rest):
        return self.__wrapped.throw(tp, *rest)

    def close(self):
        return self.__wrapped.close()

    @property
    def gi_code(self):
        return self.__wrapped.gi_code

    @property
    def gi_frame(self):
        return self.__wrapped.gi_frame

    @property
    def gi_running(self):
        return self.__wrapped.gi_running

    @property
    def gi_yieldfrom(self):
        return self.__wrapped.gi_yieldfrom

    cr_code, cr_frame, cr_running, cr_await = gi_code, gi_frame, gi_running, gi_yieldfrom

    def __next__(self):
        return next(self.__wrapped)

    def __iter__(self):
        return self.__wrapped if self.__isgen else self

    __await__ = __iter__


_CO_GENERATOR, _CO_COROUTINE, _CO_ITERABLE_COROUTINE = 0x20, 0x80, 0x100


def coroutine(func):
    """Makes a generator function pass for a coroutine function."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if type(func) is FunctionType:
        flags = func.__code__.co_flags
        if flags & (_CO_COROUTINE | _CO_ITERABLE_COROUTINE):
            return func
        if flags & _CO_GENERATOR:
            from _types import iterable_coroutine
            iterable_coroutine(func)
            return func
    from collections.abc import Coroutine, Generator
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        if type(made) is CoroutineType:
            return made
        if type(made) is GeneratorType and made.gi_code.co_flags & _CO_ITERABLE_COROUTINE:
            return made
        if isinstance(made, Generator) and not isinstance(made, Coroutine):
            return _GeneratorWrapper(made)
        return made
    return wrapped


# ------------------------------------------------------------------ classes


def resolve_bases(bases):
    found = []
    for base in bases:
        entries = None if isinstance(base, type) else getattr(base, "__mro_entries__", None)
        if entries is None:
            found.append(base)
        else:
            found.extend(entries(bases))
    return bases if found == list(bases) else tuple(found)


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    meta = kwds.pop("metaclass", type(bases[0]) if bases else type)
    if isinstance(meta, type):
        for base in bases:
            kind = type(base)
            if issubclass(meta, kind):
                continue
            if not issubclass(kind, meta):
                raise TypeError("metaclass conflict: the metaclass of a derived class must be "
                                "a (non-strict) subclass of the metaclasses of all its bases")
            meta = kind
    prepare = getattr(meta, "__prepare__", None)
    return meta, {} if prepare is None else prepare(name, bases, **kwds), kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    given = bases
    bases = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, bases, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if bases is not given:
        namespace["__orig_bases__"] = given
    return meta(name, bases, namespace, **kwds)


def get_original_bases(cls, /):
    try:
        return cls.__dict__.get("__orig_bases__", cls.__bases__)
    except AttributeError:
        raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}") from None


if _sys.version_info < (3, 12):
    del get_original_bases


__all__ = [_name for _name in globals() if not _name.startswith("_")]
