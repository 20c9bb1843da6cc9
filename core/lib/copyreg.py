"""How objects are taken apart to be copied or pickled, and put together again."""

import sys

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def pickle_complex(c):
    return complex, (c.real, c.imag)


pickle(complex, pickle_complex, complex)


def pickle_union(obj):
    import functools
    import operator
    return functools.reduce, (operator.or_, obj.__args__)


if sys.version_info >= (3, 10):
    pickle(type(int | str), pickle_union)


# ------------------------------------------------------------------ putting together


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


# ------------------------------------------------------------------ taking apart


def _slotnames(cls):
    """The names of all slots of a class and its bases, as its instances have them."""
    names = cls.__dict__.get("__slotnames__")
    if names is not None:
        return names
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        if isinstance(slots, str):
            slots = (slots,)
        for name in slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = base.__name__.lstrip("_")
                if stripped:
                    name = f"_{stripped}{name}"
            names.append(name)
    try:
        cls.__slotnames__ = names
    except (AttributeError, TypeError):
        pass
    return names


def _state_of(self):
    """The attributes; those in slots beside them."""
    state = getattr(self, "__dict__", None) or None
    names = _slotnames(type(self))
    slots = {name: getattr(self, name) for name in names if hasattr(self, name)}
    if slots and state:
        state = {name: value for name, value in state.items() if name not in names} or None
    return (state, slots) if slots else state


def _object_getstate(self, native):
    """object.__getstate__."""
    return _state_of(self)


def _getstate(self):
    method = getattr(self, "__getstate__", None)
    return _state_of(self) if method is None else method()


def _cannot(self, native):
    cls = type(self)
    name = cls.__name__
    if cls is native and cls.__module__ != "builtins":
        name = f"{cls.__module__}.{name}"
    raise TypeError(f"cannot pickle {name!r} object")


# What classes that are not written in Python are made from again, besides those whose value their
# constructor takes.
_VALUES = (int, str, float, tuple, bytes, complex)


def _by_parts(self, native):
    """Of objects with a form of their own: (callable, arguments, ...); None for others."""
    cls = type(self)
    state = getattr(self, "__dict__", None) or None
    if issubclass(native, (set, frozenset)):
        return cls, (list(self),), _getstate(self) if cls is not native else state
    if issubclass(native, bytearray):
        return cls, (bytes(self),), _getstate(self) if cls is not native else state
    if issubclass(native, BaseException):
        return (cls, self.args, state) if state else (cls, self.args)
    if native in (range, slice):
        return cls, (self.start, self.stop, self.step)
    if native is type(Ellipsis):
        return "Ellipsis"
    if native is type(NotImplemented):
        return "NotImplemented"
    if native is type(len):
        owner = self.__self__
        if owner is None or isinstance(owner, type(sys)):
            return self.__qualname__
        return getattr, (owner, self.__name__)
    if native is type(_slotnames.__get__(0)):
        return getattr, (self.__self__, self.__func__.__name__)
    if sys.version_info >= (3, 9) and native is type(list[int]):
        return type(list[int]), (self.__origin__, self.__args__)
    return None


def _old_reduce(self, native):
    """For the protocols 0 and 1."""
    cls = type(self)
    if native is object:
        state = None
    else:
        if native is cls:
            _cannot(self, native)
        state = native(self)
    own_state = getattr(cls, "__getstate__", None)
    if own_state is getattr(object, "__getstate__", None):
        own_state = None
    if own_state is None and getattr(self, "__slots__", None):
        raise TypeError("a class that defines __slots__ without defining __getstate__ "
                        "cannot be pickled")
    attributes = _getstate(self)
    args = (cls, native, state)
    return (_reconstructor, args, attributes) if attributes else (_reconstructor, args)


def _new_arguments(self, native):
    """What __new__ is called with again: (arguments, keywords), or None."""
    method = getattr(self, "__getnewargs_ex__", None)
    if method is not None:
        args = method()
        if not isinstance(args, tuple):
            raise TypeError("__getnewargs_ex__ should return a tuple, not "
                            f"'{type(args).__name__}'")
        if len(args) != 2:
            raise ValueError("__getnewargs_ex__ should return a tuple of length 2, not "
                             f"{len(args)}")
        return args
    method = getattr(self, "__getnewargs__", None)
    if method is not None:
        args = method()
        if not isinstance(args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
        return args, {}
    for base in _VALUES:
        if issubclass(native, base):
            return ((self.real, self.imag) if base is complex else (base(self),)), {}
    return None


def _object_reduce(self, native, protocol):
    """object.__reduce_ex__; `native` is the nearest class that is not written in Python."""
    parts = _by_parts(self, native)
    if parts is not None:
        return parts
    if protocol < 2:
        return _old_reduce(self, native)
    cls = type(self)
    arguments = _new_arguments(self, native)
    if arguments is None:
        if native not in (object, list, dict, type(None)):
            _cannot(self, native)
        arguments = (), {}
    args, keywords = arguments
    items = iter(self) if isinstance(self, list) else None
    pairs = iter(self.items()) if isinstance(self, dict) else None
    state = _getstate(self)
    if keywords:
        return __newobj_ex__, (cls, args, keywords), state, items, pairs
    return __newobj__, (cls, *args), state, items, pairs


def _reduce_ex(self, proto):
    """object.__reduce_ex__ for the protocols 0 and 1."""
    return object.__reduce_ex__(self, proto)


# ------------------------------------------------------------------ extension codes

_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    code = int(code)
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f"key {key} is already registered with code {_extension_registry[key]}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()
