"""The functions of typing: marks for type checkers, and questions about types and annotations."""

__name__ = "typing"  # of the functions here

import _annotations
import collections.abc
import functools
import sys
import types
from collections import defaultdict

from _typing import (
    Annotated, Concatenate, ForwardRef, Generic, GenericAlias, NoneType, NotRequired, ParamSpec,
    ParamSpecArgs, ReadOnly, Required, _AnnotatedAlias, _BaseGenericAlias, _GenericAlias,
    _LiteralGenericAlias, _UnionType, _eval_type, _union_of)


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    text = repr(arg)
    if len(text) > 100:
        text = text[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {text}")


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    if isinstance(arg, type):
        for name, value in arg.__dict__.items():
            if isinstance(value, types.FunctionType) and value.__qualname__ == (
                    f"{arg.__qualname__}.{name}"):
                value.__no_type_check__ = True
            elif isinstance(value, type) and value.__qualname__ == f"{arg.__qualname__}.{name}":
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    @functools.wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped_decorator


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                        frozen_default=False, field_specifiers=(), **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default,
            "kw_only_default": kw_only_default, "frozen_default": frozen_default,
            "field_specifiers": field_specifiers, "kwargs": kwargs}
        return cls_or_fn
    return decorator


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions "
        "outside a stub module should always be followed by an implementation that is not "
        "@overload-ed.")


_overload_registry = defaultdict(lambda: defaultdict(dict))


def overload(func):
    plain = getattr(func, "__func__", func)
    try:
        _overload_registry[plain.__module__][plain.__qualname__][
            plain.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    func = getattr(func, "__func__", func)
    if func.__module__ not in _overload_registry:
        return []
    return list(_overload_registry[func.__module__].get(func.__qualname__, {}).values())


def clear_overloads():
    _overload_registry.clear()


def get_origin(tp):
    """What a type with arguments was made of."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, _UnionType):
        return _UnionType
    return None


def get_args(tp):
    """The arguments of a type."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        found = tp.__args__
        if tp.__origin__ is collections.abc.Callable and not (
                len(found) == 2 and (found[0] is ... or isinstance(found[0], ParamSpec)
                                     or getattr(found[0], "__origin__", None) is Concatenate)):
            found = (list(found[:-1]), found[-1])
        return found
    return tp.__args__ if isinstance(tp, _UnionType) else ()


def _strip_annotations(t):
    """A type without what Annotated, Required and NotRequired add."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if getattr(t, "__origin__", None) in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias, _UnionType)) and not isinstance(
            t, _LiteralGenericAlias):
        stripped = tuple([_strip_annotations(arg) for arg in t.__args__])
        if stripped == t.__args__:
            return t
        if isinstance(t, _UnionType):
            return _union_of(stripped)
        if isinstance(t, GenericAlias):
            return GenericAlias(t.__origin__, stripped)
        return t.copy_with(stripped)
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Annotations with the texts among them evaluated."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            module = sys.modules.get(base.__module__)
            names = globalns if globalns is not None else getattr(module, "__dict__", {})
            inside = localns
            if localns is None:
                inside = dict(vars(base))
            for param in getattr(base, "__type_params__", ()):
                inside.setdefault(param.__name__, param)
            for name, value in _annotations.own(base).items():
                hints[name] = _hint(value, names, inside)
    else:
        if isinstance(obj, types.ModuleType):
            names = obj.__dict__
        else:
            inner = obj
            while hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            names = getattr(inner, "__globals__", {})
        names = names if globalns is None else globalns
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            if isinstance(obj, (types.BuiltinFunctionType, types.MethodType, types.ModuleType,
                                types.WrapperDescriptorType, types.MethodDescriptorType)):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        params = {param.__name__: param for param in getattr(obj, "__type_params__", ())}
        for name, value in annotations.items():
            hints[name] = _hint(value, names, {**params, **(localns or {})})
    if include_extras:
        return hints
    return {name: _strip_annotations(hint) for name, hint in hints.items()}


def _hint(value, names, inside):
    if value is None:
        value = NoneType
    if isinstance(value, str):
        value = ForwardRef(value)
    return _eval_type(value, names, inside)
