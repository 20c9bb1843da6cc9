"""Copies of objects, shallow and deep."""

import sys
import types
import weakref
from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy"]
if sys.version_info >= (3, 13):
    __all__.append("replace")


class Error(Exception):
    pass


error = Error

_ATOMIC = {type(None), int, float, bool, complex, str, bytes, type, range, property, slice,
           types.FunctionType, types.BuiltinFunctionType, types.CodeType, type(Ellipsis),
           type(NotImplemented), weakref.ref}
_SHALLOW_ATOMIC = _ATOMIC | {tuple, frozenset}
_copied_by_method = {list: list.copy, dict: dict.copy, set: set.copy, bytearray: bytearray.copy}


def copy(x):
    """A new object with the same content."""
    cls = type(x)
    if cls in _SHALLOW_ATOMIC:
        return x
    copier = _copied_by_method.get(cls)
    if copier is not None:
        return copier(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        parts = reductor(x)
    else:
        parts = _reduce(x, cls)
    if isinstance(parts, str):
        return x
    return _reconstruct(x, None, *parts)


def _reduce(x, cls):
    if isinstance(x, (types.BuiltinFunctionType, types.MethodDescriptorType)):
        return x.__name__
    functools = sys.modules.get("functools")
    if functools is not None and isinstance(x, functools.partial):
        return _partial, (cls, x.func, x.args, x.keywords), x.__dict__ or None
    reductor = getattr(x, "__reduce_ex__", None)
    if reductor is not None:
        return reductor(4)
    reductor = getattr(x, "__reduce__", None)
    if reductor is not None:
        return reductor()
    raise Error(f"un(deep)copyable object of type {cls}")


def _partial(cls, func, args, keywords):
    return cls.__new__(cls, func, *args, **keywords)


def deepcopy(x, memo=None, _nil=[]):
    """A new object with deep copies of the content. `memo` holds what has been copied, by id."""
    cls = type(x)
    if cls in _ATOMIC and cls is not slice:
        return x
    key = id(x)
    if memo is None:
        memo = {}
    else:
        made = memo.get(key, _nil)
        if made is not _nil:
            return made
    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        made = copier(x, memo)
    elif issubclass(cls, type):
        made = x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            made = copier(memo)
        else:
            reductor = dispatch_table.get(cls)
            parts = reductor(x) if reductor else _reduce(x, cls)
            made = x if isinstance(parts, str) else _reconstruct(x, memo, *parts)
    if made is not x:
        memo[key] = made
        _keep_alive(x, memo)
    return made


def _deepcopy_list(x, memo, deepcopy=deepcopy):
    made = []
    memo[id(x)] = made
    for item in x:
        made.append(deepcopy(item, memo))
    return made


def _deepcopy_tuple(x, memo, deepcopy=deepcopy):
    items = [deepcopy(item, memo) for item in x]
    # A tuple that contains itself by way of something else has been copied meanwhile.
    if id(x) in memo:
        return memo[id(x)]
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deepcopy_dict(x, memo, deepcopy=deepcopy):
    made = {}
    memo[id(x)] = made
    for key, value in x.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deepcopy_dispatch = {list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict,
                      types.MethodType: _deepcopy_method}


def _keep_alive(x, memo):
    """Keeps what was copied alive as long as the memo, so that no other object gets its id."""
    memo.setdefault(id(memo), []).append(x)


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *,
                 deepcopy=deepcopy):
    """An object from what __reduce_ex__ gave; deep unless `memo` is None."""
    deep = memo is not None
    if deep and args:
        args = (deepcopy(arg, memo) for arg in args)
    made = func(*args)
    if deep:
        memo[id(x)] = made
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(made, "__setstate__"):
            made.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                made.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(made, name, value)
    if listiter is not None:
        for item in listiter:
            made.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            made[key] = value
    return made


if sys.version_info >= (3, 13):
    def replace(obj, /, **changes):
        cls = obj.__class__
        func = getattr(cls, "__replace__", None)
        if func is None:
            raise TypeError(f"replace() does not support {cls.__name__} objects")
        return func(obj, **changes)
