"""References that do not keep what they refer to alive."""

import operator
import sys
from _weakref import getweakrefs, ref
from collections.abc import MutableMapping, MutableSet

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType",
           "ProxyType", "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet",
           "WeakMethod", "finalize"]

ReferenceType = ref


def getweakrefcount(object, /):
    return len(getweakrefs(object))


# ------------------------------------------------------------------ proxies


class _ProxyRef(ref):
    """The reference that a proxy holds."""

    __slots__ = ("proxy",)


def _target(proxy):
    """What a proxy stands for."""
    found = object.__getattribute__(proxy, "_proxied")()
    if found is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return found


def _unwrap(value):
    return _target(value) if type(value) in (ProxyType, CallableProxyType) else value


class ProxyType:
    """Behaves like an object that it does not keep alive."""

    __slots__ = ("_proxied", "__weakref__")

    def __new__(cls, *args):
        raise TypeError(f"cannot create 'weakref.{cls.__name__}' instances")

    def __hash__(self):
        raise TypeError(f"unhashable type: 'weakref.{type(self).__name__}'")

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        found = object.__getattribute__(self, "_proxied")()
        start = f"<weakproxy at {id(self):#x}"
        if sys.version_info < (3, 13):
            return f"{start} to {type(found).__name__} at {id(found):#x}>"
        if found is None:
            return f"{start}; dead>"
        return f"{start}; to {type(found).__qualname__!r} at {id(found):#x}>"

    def __str__(self):
        return str(_target(self))

    def __bytes__(self):
        return bytes(_target(self))

    def __bool__(self):
        return bool(_target(self))

    def __len__(self):
        return len(_target(self))

    def __contains__(self, item):
        return _unwrap(item) in _target(self)

    def __getitem__(self, key):
        return _target(self)[key]

    def __setitem__(self, key, value):
        _target(self)[key] = value

    def __delitem__(self, key):
        del _target(self)[key]

    def __iter__(self):
        return iter(_target(self))

    def __next__(self):
        found = _target(self)
        if not hasattr(type(found), "__next__"):
            raise TypeError(f"Weakref proxy referenced a non-iterator {type(found).__name__!r} "
                            "object")
        return next(found)

    def __reversed__(self):
        return reversed(_target(self))

    def __enter__(self):
        return type(_target(self)).__enter__(_target(self))

    def __exit__(self, *details):
        return type(_target(self)).__exit__(_target(self), *details)


class CallableProxyType(ProxyType):
    """A proxy of something that can be called."""

    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)


def _add_operators():
    """The operators, which Python looks for in the class."""
    def binary(name, apply, reflects):
        def method(self, other):
            return apply(_unwrap(self), _unwrap(other))

        def reflected(self, other):
            return apply(_unwrap(other), _unwrap(self))

        def in_place(self, other):
            return getattr(operator, f"i{name}")(_unwrap(self), _unwrap(other))
        setattr(ProxyType, f"__{name}__", method)
        if reflects:
            setattr(ProxyType, f"__r{name}__", reflected)
        if reflects and hasattr(operator, f"i{name}"):
            setattr(ProxyType, f"__i{name}__", in_place)

    def unary(name, apply):
        setattr(ProxyType, f"__{name}__", lambda self: apply(_target(self)))
    for name, sign in (("lt", "<"), ("le", "<="), ("eq", "=="), ("ne", "!="), ("gt", ">"),
                       ("ge", ">="), ("add", "+"), ("sub", "-"), ("mul", "*"), ("matmul", "@"),
                       ("truediv", "/"), ("floordiv", "//"), ("mod", "%"), ("pow", "**"),
                       ("lshift", "<<"), ("rshift", ">>"), ("and", "&"), ("or", "|"),
                       ("xor", "^")):
        binary(name, eval(f"lambda left, right: left {sign} right"), sign[0] not in "<>=!"
               or sign in ("<<", ">>"))
    binary("divmod", divmod, True)
    for name, apply in (("neg", lambda value: -value), ("pos", lambda value: +value), ("abs", abs),
                        ("invert", lambda value: ~value), ("int", int), ("float", float),
                        ("index", lambda value: value.__index__())):
        unary(name, apply)


ProxyTypes = (ProxyType, CallableProxyType)
for _kind in ProxyTypes:
    _kind.__module__ = "weakref"
del _kind


def proxy(object, callback=None, /):
    """A proxy of object; callback is called with it when object dies."""
    if ProxyType.__add__ is None:
        _add_operators()
    kind = CallableProxyType if callable(object) else ProxyType
    if callback is None:
        for known in getweakrefs(object):
            if type(known) is _ProxyRef and known.__callback__ is None:
                found = known.proxy()
                if type(found) is kind:
                    return found
    made = super(ProxyType, kind).__new__(kind)
    about = None if callback is None else lambda _: callback(made)
    held = _ProxyRef(object, about)
    held.proxy = ref(made)
    super(ProxyType, made).__setattr__("_proxied", held)
    return made


ProxyType.__add__ = None  # the operators come with the first proxy


# ------------------------------------------------------------------ methods and finalisers


class WeakMethod(ref):
    """A weak reference to a method of an instance, which itself lives only while it is used."""

    __slots__ = ("_func_ref", "_meth_type", "_alive", "__weakref__")

    def __new__(cls, meth, callback=None):
        try:
            instance, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def dead(_):
            found = weak()
            if found is not None and found._alive:
                found._alive = False
                if callback is not None:
                    callback(found)
        self = ref.__new__(cls, instance, dead)
        self._func_ref = ref(function, dead)
        self._meth_type = type(meth)
        self._alive = True
        weak = ref(self)
        return self

    def __init__(self, meth, callback=None):
        pass

    def __call__(self):
        instance, function = super().__call__(), self._func_ref()
        if instance is None or function is None:
            return None
        return self._meth_type(function, instance)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        same = self.__eq__(other)
        return same if same is NotImplemented else not same

    __hash__ = ref.__hash__


class finalize:
    """Calls a function once: when an object dies, when it is called itself, or at the end."""

    __slots__ = ()
    _registry = {}
    _index = 0
    _shutdown = False
    _registered_with_atexit = False

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

    def __init__(self, obj, func, /, *args, **kwargs):
        if not self._registered_with_atexit:
            import atexit
            atexit.register(self._exitfunc)
            finalize._registered_with_atexit = True
        info = self._Info()
        info.weakref = ref(obj, self)
        info.func, info.args, info.kwargs = func, args, kwargs or None
        info.atexit = True
        info.index, finalize._index = finalize._index, finalize._index + 1
        self._registry[self] = info

    def __call__(self, _=None):
        info = self._registry.pop(self, None)
        if info is not None and not self._shutdown:
            return info.func(*info.args, **(info.kwargs or {}))

    def _details(self, remove):
        info = self._registry.get(self)
        obj = None if info is None else info.weakref()
        if obj is None:
            return None
        if remove:
            del self._registry[self]
        return obj, info.func, info.args, info.kwargs or {}

    def detach(self):
        return self._details(True)

    def peek(self):
        return self._details(False)

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        info = self._registry.get(self)
        return info is not None and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info is not None:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        obj = None if info is None else info.weakref()
        if obj is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return (f"<{type(self).__name__} object at {id(self):#x}; for {type(obj).__name__!r} at "
                f"{id(obj):#x}>")

    @classmethod
    def _exitfunc(cls):
        """The newest first."""
        while True:
            waiting = [(info.index, key) for key, info in cls._registry.items() if info.atexit]
            if not waiting:
                finalize._shutdown = True
                return
            key = max(waiting, key=lambda item: item[0])[1]
            try:
                key()
            except Exception:
                sys.excepthook(*sys.exc_info())


# ------------------------------------------------------------------ containers


class KeyedRef(ref):
    """A reference that knows its key."""

    __slots__ = ("key",)

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__()


class _WeakDictionary(MutableMapping):
    """What both dictionaries have in common: entries that vanish, but not during a walk."""

    def _walk(self):
        """The living (key, value) pairs of a moment."""
        raise NotImplementedError

    def __iter__(self):
        for key, _ in self._walk():
            yield key

    keys = __iter__

    def values(self):
        for _, value in self._walk():
            yield value

    def items(self):
        yield from self._walk()

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def copy(self):
        made = type(self)()
        for key, value in self._walk():
            made[key] = value
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = self.__class__()
        for key, value in self._walk():
            if isinstance(self, WeakKeyDictionary):
                made[key] = deepcopy(value, memo)
            else:
                made[deepcopy(key, memo)] = value
        return made

    def update(self, other=None, /, **kwargs):
        if other is not None:
            pairs = other.items() if hasattr(other, "items") else dict(other).items()
            for key, value in pairs:
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    if sys.version_info >= (3, 9):
        def __or__(self, other):
            if not hasattr(other, "keys"):
                return NotImplemented
            made = self.copy()
            made.update(other)
            return made

        def __ror__(self, other):
            if not hasattr(other, "keys"):
                return NotImplemented
            made = self.__class__()
            made.update(other)
            made.update(self)
            return made

        def __ior__(self, other):
            self.update(other)
            return self


class WeakValueDictionary(_WeakDictionary):
    """A dict whose entries go when their values die."""

    def __init__(self, other=(), /, **kw):
        me = ref(self)

        def remove(wr):
            self = me()
            if self is not None and self.data.get(wr.key) is wr:
                del self.data[wr.key]
        self._remove = remove
        self.data = {}
        self.update(other, **kw)

    def _walk(self):
        for key, wr in list(self.data.items()):
            value = wr()
            if value is not None:
                yield key, value

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        wr = self.data.get(key)
        return wr is not None and wr() is not None

    def get(self, key, default=None):
        wr = self.data.get(key)
        value = None if wr is None else wr()
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *args):
        wr = self.data.pop(key, None)
        value = None if wr is None else wr()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def popitem(self):
        while True:
            key, wr = self.data.popitem()
            value = wr()
            if value is not None:
                return key, value

    def itervaluerefs(self):
        yield from list(self.data.values())

    def valuerefs(self):
        return list(self.data.values())


class WeakKeyDictionary(_WeakDictionary):
    """A dict whose entries go when their keys die."""

    def __init__(self, dict=None):
        me = ref(self)

        def remove(wr):
            self = me()
            if self is not None:
                self.data.pop(wr, None)
        self._remove = remove
        self.data = {}
        if dict is not None:
            self.update(dict)

    def _walk(self):
        for wr, value in list(self.data.items()):
            key = wr()
            if key is not None:
                yield key, value

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def popitem(self):
        while True:
            wr, value = self.data.popitem()
            key = wr()
            if key is not None:
                return key, value

    def keyrefs(self):
        return list(self.data)


class WeakSet:
    """A set whose elements go when they die."""

    def __init__(self, data=None):
        self.data = set()
        me = ref(self)

        def remove(item):
            self = me()
            if self is not None:
                self.data.discard(item)
        self._remove = remove
        if data is not None:
            self.update(data)

    def __iter__(self):
        for wr in list(self.data):
            item = wr()
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def pop(self):
        while True:
            try:
                wr = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = wr()
            if item is not None:
                return item

    def remove(self, item):
        self.data.remove(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        made = self.copy()
        made.difference_update(other)
        return made

    __sub__ = difference

    def difference_update(self, other):
        self.__isub__(other)

    def __isub__(self, other):
        gone = {ref(item) for item in other}
        self.data.difference_update(gone)
        return self

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        self.__iand__(other)

    def __iand__(self, other):
        self.data.intersection_update({ref(item) for item in other})
        return self

    def issubset(self, other):
        return self.data.issubset({ref(item) for item in other})

    __le__ = issubset

    def __lt__(self, other):
        return self.data < {ref(item) for item in other}

    def issuperset(self, other):
        return self.data.issuperset({ref(item) for item in other})

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > {ref(item) for item in other}

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == {ref(item) for item in other}

    def symmetric_difference(self, other):
        made = self.copy()
        made.symmetric_difference_update(other)
        return made

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        self.__ixor__(other)

    def __ixor__(self, other):
        if self is other:
            self.clear()
        else:
            self.data.symmetric_difference_update({ref(item, self._remove) for item in other})
        return self

    def union(self, other):
        return self.__class__([*self, *other])

    __or__ = union

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0

    def __repr__(self):
        return repr(self.data)


MutableSet.register(WeakSet)
