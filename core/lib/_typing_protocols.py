"""The protocols of typing."""

__name__ = "typing"  # of the classes here

import _annotations
import sys
from abc import ABCMeta

from _typing import Generic
from _typing_classes import _TypedDictMeta

_VERSION = sys.version_info[:2]


_NOT_MEMBERS = frozenset({
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__",
    "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__",
    "__match_args__", "__static_attributes__", "__firstlineno__", "__parameters__",
    "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol",
    "__protocol_attrs__", "__non_callable_proto_members__", "__type_params__", "__qualname__",
    "_abc_registry", "__init_subclass__",
})
EXCLUDED_ATTRIBUTES = sorted(_NOT_MEMBERS)


def _get_protocol_attrs(cls):
    """The names that a class must have to follow a protocol."""
    found = set()
    for base in cls.__mro__[:-1]:
        if base in (Protocol, Generic):
            continue
        for name in (*base.__dict__, *_annotations.own(base)):
            if not name.startswith("_abc_") and name not in _NOT_MEMBERS:
                found.add(name)
    return found


def _no_init_or_replace_init(self, *args, **kwargs):
    """The `__init__` of protocols. A class that inherits it gets the next one of its bases when its
    first instance is made."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is not _no_init_or_replace_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            break
    cls.__init__ = init
    init(self, *args, **kwargs)


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name != "Protocol" and Protocol in bases:
            for base in bases:
                if base in (object, Generic) or getattr(base, "_is_protocol", False) or (
                        base.__module__ in ("collections.abc", "contextlib", "abc")):
                    continue
                raise TypeError("Protocols can only inherit from other protocols, got %r"
                                % (base,) if _VERSION < (3, 12) else
                                f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False) and not _called_by_library():
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with "
                                "@runtime_checkable protocols")
            plain = sorted(name for name in cls.__protocol_attrs__
                           if not callable(getattr(cls, name, None)))
            if plain:
                raise TypeError("Protocols with non-method members don't support issubclass()"
                                + (f". Non-method members: {str(plain)[1:-1]}."
                                   if _VERSION >= (3, 13) else ""))
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable "
                            "protocols")
        if cls in type(instance).__mro__ or super().__instancecheck__(instance):
            return True
        for name in cls.__protocol_attrs__:
            found = getattr(instance, name, _NOT_MEMBERS)
            if found is _NOT_MEMBERS or found is None and callable(getattr(cls, name, None)):
                return False
        return True


def _called_by_library():
    """Whether the check was asked for by abc, not by the program."""
    frame = sys._getframe(2)
    return frame.f_globals.get("__name__") in ("abc", "_abc", "functools", "typing")


def _proto_hook(cls, other):
    """Whether a class has all methods of a protocol."""
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if name in _annotations.own(base) and getattr(
                    other, "_is_protocol", False):
                break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of protocols: what a class must have to be used somewhere."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if cls._is_protocol:
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)
            if "__subclasshook__" not in cls.__dict__:
                cls.__subclasshook__ = classmethod(_proto_hook)
            if cls.__init__ is Protocol.__init__:
                cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    if not (isinstance(cls, type) and issubclass(cls, Generic)
            and getattr(cls, "_is_protocol", False)):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % cls)
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    return (isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol
            and not isinstance(tp, _TypedDictMeta))


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)
