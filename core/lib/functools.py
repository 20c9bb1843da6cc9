"""Tools for functions. `partial` is native and in this namespace already."""

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache",
    "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch",
    "singledispatchmethod", "cached_property",
]

import _types
import sys as _sys

# What list[int] is; 3.8 has nothing of the kind.
_ALIAS = type(list[int]) if _sys.version_info >= (3, 9) else ()

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__",
                       "__annotations__" if _sys.version_info < (3, 14) else "__annotate__")
if _sys.version_info >= (3, 12):
    WRAPPER_ASSIGNMENTS += ("__type_params__",)
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            pass
        else:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


_missing = object()


def reduce(function, iterable, initial=_missing, /):
    iterator = iter(iterable)
    if initial is _missing:
        value = next(iterator, _missing)
        if value is _missing:
            what = "iterable" if _sys.version_info >= (3, 11) else "sequence"
            raise TypeError(f"reduce() of empty {what} with no initial value")
    else:
        value = initial
    for item in iterator:
        value = function(value, item)
    return value


_types.built_in(reduce, "_functools")


# ------------------------------------------------------------------ order


def _derive(root, negate, with_equal):
    """A comparison made of another one and, perhaps, of equality."""
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        if with_equal == "or":
            return (not result if negate else result) or self == other
        if with_equal == "and":
            return (not result if negate else result) and self != other
        return not result if negate else result
    return method


_DERIVED = {
    "__lt__": {"__gt__": (True, "and"), "__le__": (False, "or"), "__ge__": (True, "")},
    "__le__": {"__ge__": (True, "or"), "__lt__": (False, "and"), "__gt__": (True, "")},
    "__gt__": {"__lt__": (True, "and"), "__ge__": (False, "or"), "__le__": (True, "")},
    "__ge__": {"__le__": (True, "or"), "__gt__": (False, "and"), "__lt__": (True, "")},
}


def total_ordering(cls):
    roots = {op for op in _DERIVED if getattr(cls, op, None) is not getattr(object, op, None)}
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)
    for name, (negate, with_equal) in _DERIVED[root].items():
        if name not in roots:
            method = _derive(root, negate, with_equal)
            method.__name__ = name
            method.__qualname__ = f"_{name.strip('_')}_from_{root.strip('_')}"
            setattr(cls, name, method)
    return cls


def cmp_to_key(mycmp):
    class KeyWrapper:
        __slots__ = ["obj"]

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        __hash__ = None

    KeyWrapper.__qualname__ = "KeyWrapper"
    _types.rename(KeyWrapper, "functools.KeyWrapper")
    return KeyWrapper


_types.built_in(cmp_to_key, "_functools")


# ------------------------------------------------------------------ caches


def _cache_info_class():
    """The class CacheInfo, made when it is first needed."""
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])
    return _CacheInfo


_CacheInfo = None


class _Key(list):
    """The arguments of a call, which hashes them once."""

    __slots__ = ["value"]

    def __init__(self, parts):
        super().__init__(parts)
        self.value = hash(tuple(parts))

    def __hash__(self):
        return self.value


_keywords_follow = object()


def _make_key(args, kwargs, typed):
    if not typed and not kwargs and len(args) == 1 and type(args[0]) in (int, str):
        return args[0]
    parts = list(args)
    if kwargs:
        parts.append(_keywords_follow)
        for item in kwargs.items():
            parts.extend(item)
    if typed:
        parts.extend(type(value) for value in args)
        parts.extend(type(value) for value in kwargs.values())
    return _Key(parts)


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


# From 3.13 on a wrapper does not count towards the recursion limit.
_OWN_FRAMES = 1 if _sys.version_info >= (3, 13) else 0


class _Entry:
    """A call that lru_cache() remembers."""

    __slots__ = ("key", "value")

    def __init__(self, key, value):
        self.key = key
        self.value = value


class _lru_cache_wrapper:
    """What lru_cache() makes. Its attributes are the function's, as update_wrapper() sets them."""

    __slots__ = ("_function", "_maxsize", "_typed", "_known", "_order", "_hits", "_misses", "__dict__",
                 "__weakref__")

    def __init__(self, function, maxsize, typed):
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self._known = {}  # a key's entry, or what was returned when there is no maxsize
        self._order = {}  # the entries, the oldest first
        self._hits = self._misses = 0

    # A key may be of a class whose __eq__ counts, or calls this very function: the keys are
    # looked up as often as _functoolsmodule.c does, and what is looked up never reorders them.
    def __call__(self, /, *args, **kwargs):
        maxsize = self._maxsize
        if maxsize == 0:  # what is given need not be hashable
            self._misses += 1
            return self._function(*args, **kwargs)
        if len(args) == 1 and not kwargs and not self._typed and type(args[0]) in (int, str):
            key = args[0]  # as _make_key() makes it, without the call
        else:
            key = _make_key(args, kwargs, self._typed)
        known = self._known
        found = known.get(key, _missing)
        if found is not _missing:
            self._hits += 1
            if maxsize is None:
                return found
            order = self._order
            order.pop(found, None)
            order[found] = None
            return found.value
        self._misses += 1
        _types.uncount_frames(_OWN_FRAMES)
        try:
            value = self._function(*args, **kwargs)
        finally:
            _types.uncount_frames(-_OWN_FRAMES)
        if maxsize is None:
            known[key] = value
        elif key not in known:
            order = self._order
            if len(order) >= maxsize:
                oldest = next(iter(order))
                del order[oldest]
                known.pop(oldest.key, None)
            known[key] = entry = _Entry(key, value)
            order[entry] = None
        return value

    def __get__(self, instance, owner=None):
        return self if instance is None else type(self.cache_info)(self, instance)

    def cache_info(self):
        return _cache_info_class()(self._hits, self._misses, self._maxsize, len(self._known))

    def cache_clear(self):
        self._hits = self._misses = 0
        self._order.clear()
        self._known.clear()

    def __reduce__(self):
        return self.__qualname__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _cached(function, maxsize, typed):
    if not callable(function):
        raise TypeError("the first argument must be callable")
    # First the function's attributes: those of another wrapper must not take the place of ours.
    wrapper = update_wrapper(_lru_cache_wrapper.__new__(_lru_cache_wrapper), function)
    wrapper.__init__(function, maxsize, typed)
    if _sys.version_info >= (3, 9):
        wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return wrapper


_types.rename(_lru_cache_wrapper, "functools._lru_cache_wrapper")


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        if _sys.version_info >= (3, 13):
            self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError(
                "Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            attributes = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} "
                f"instance to cache {self.attrname!r} property.") from None
        value = attributes.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            attributes[self.attrname] = value
        return value

    def __class_getitem__(cls, item, /):
        return _ALIAS(cls, item)


# ------------------------------------------------------------------ methods and dispatch


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend(repr(value) for value in self.args)
        parts.extend(f"{name}={value!r}" for name, value in self.keywords.items())
        return f"functools.partialmethod({', '.join(parts)})"

    def _method(self):
        def method(cls_or_self, /, *args, **keywords):
            keywords = {**self.keywords, **keywords}
            return self.func(cls_or_self, *self.args, *args, **keywords)
        method.__isabstractmethod__ = self.__isabstractmethod__
        method.__partialmethod__ = self
        return method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __class_getitem__(cls, item, /):
        return _ALIAS(cls, item)

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                return partial(bound, *self.args, **self.keywords)
        return self._method().__get__(obj, cls)


def _c3_merge(sequences):
    """Linearisations put together so that the order of each is kept."""
    result = []
    while True:
        sequences = [sequence for sequence in sequences if sequence]
        if not sequences:
            return result
        for sequence in sequences:
            candidate = sequence[0]
            if not any(candidate in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        result.append(candidate)
        for sequence in sequences:
            if sequence[0] == candidate:
                del sequence[0]


def _c3_mro(cls, abcs=None):
    """The order in which a class's bases are asked, with abstract classes where they belong: behind
    the last explicit base that inherits from an abstract one."""
    boundary = 0
    for at, base in enumerate(reversed(cls.__bases__)):
        if hasattr(base, "__abstractmethods__"):
            boundary = len(cls.__bases__) - at
            break
    abcs = list(abcs) if abcs else []
    explicit, others = list(cls.__bases__[:boundary]), list(cls.__bases__[boundary:])
    abstract = [base for base in abcs if issubclass(cls, base)
                and not any(issubclass(b, base) for b in cls.__bases__)]
    for base in abstract:
        abcs.remove(base)
    orders = [_c3_mro(base, abcs) for base in (*explicit, *abstract, *others)]
    return _c3_merge([[cls], *orders, explicit, abstract, others])


def _compose_mro(cls, types):
    """The order of all classes among `types` that `cls` is a subclass of, and of its bases."""
    bases = set(cls.__mro__)

    def related(typ):
        return (typ not in bases and hasattr(typ, "__mro__")
                and not isinstance(typ, _ALIAS) and issubclass(cls, typ))
    types = [typ for typ in types if related(typ)]
    types = [typ for typ in types
             if not any(typ != other and typ in other.__mro__ for other in types)]
    known = set(types)
    mro = []
    for typ in types:
        found = []
        for sub in typ.__subclasses__():
            if sub not in bases and issubclass(cls, sub):
                found.append([s for s in sub.__mro__ if s in known])
        if not found:
            mro.append(typ)
            continue
        found.sort(key=len, reverse=True)
        for sub in found:
            for subcls in sub:
                if subcls not in mro:
                    mro.append(subcls)
    return _c3_mro(cls, abcs=mro)


def _find_impl(cls, registry):
    mro = _compose_mro(cls, registry.keys())
    match = None
    for t in mro:
        if match is not None:
            # Two abstract classes that do not know of each other are no answer.
            if (t in registry and t not in cls.__mro__ and match not in cls.__mro__
                    and not issubclass(match, t)):
                raise RuntimeError(f"Ambiguous dispatch: {match} or {t}")
            break
        if t in registry:
            match = t
    return registry.get(match)


def _is_union(cls):
    if isinstance(cls, type(int | str)):
        return True
    import typing
    return hasattr(typing, "get_origin") and typing.get_origin(cls) is typing.Union


def _classes_of(cls):
    """The classes that register() takes: itself, or those of a union; None: it is none."""
    if isinstance(cls, type) and not isinstance(cls, _ALIAS):
        return (cls,)
    if _sys.version_info >= (3, 11) and not isinstance(cls, type) and _is_union(cls):
        if all(isinstance(arg, type) for arg in cls.__args__):
            return cls.__args__
    return None


def _annotated_class(func):
    """The name and the class that a function's first annotation says."""
    import typing
    try:
        hints = typing.get_type_hints(func)
    except AttributeError:
        hints = func.__annotations__
    return next(iter(hints.items()))


def singledispatch(func):
    registry = {}
    cache = {}

    def dispatch(cls):
        try:
            return cache[cls]
        except KeyError:
            pass
        impl = registry.get(cls) or _find_impl(cls, registry)
        cache[cls] = impl
        return impl

    def register(cls, func=None):
        classes = _classes_of(cls)
        if classes is not None:
            if func is None:
                return lambda function: register(cls, function)
        else:
            if func is not None:
                raise TypeError("Invalid first argument to `register()`. "
                                f"{cls!r} is not a class or union type.")
            if not getattr(cls, "__annotations__", {}):
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. "
                    "Use either `@register(some_class)` or plain `@register` "
                    "on an annotated function.")
            func = cls
            name, cls = _annotated_class(func)
            classes = _classes_of(cls)
            if classes is None:
                if _sys.version_info >= (3, 11) and _is_union(cls):
                    raise TypeError(f"Invalid annotation for {name!r}. "
                                    f"{cls!r} not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        for each in classes:
            registry[each] = func
        cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = cache.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch

        def _method(*args, **kwargs):
            if not args:
                name = getattr(self.func, "__name__", "singledispatchmethod method")
                raise TypeError(f"{name} requires at least 1 positional argument")
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        return update_wrapper(_method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

if _sys.version_info < (3, 9):
    from _later import hide as _hide
    _hide(globals(), {9: "cache cached_property.__class_getitem__ partialmethod.__class_getitem__"})
