"""Iterators that are made of other iterators, and of counting and choosing."""

import sys as _sys
import _types


_missing = object()


class _Iterator:
    """An iterator whose items come from the generator that a subclass makes."""

    __slots__ = ("_items",)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)


def _size(value, message):
    """A number of items: an int of at least 0."""
    if not hasattr(type(value), "__index__"):
        raise TypeError(f"{type(value).__name__!r} object cannot be interpreted as an integer")
    value = value.__index__()
    if value < 0:
        raise ValueError(message)
    return value


# ------------------------------------------------------------------ without end


class count:
    __slots__ = ("_next", "_step")

    def __init__(self, start=0, step=1):
        for value in (start, step):
            if not (hasattr(type(value), "__index__") or hasattr(type(value), "__float__")
                    or isinstance(value, complex)):
                raise TypeError("a number is required")
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if isinstance(self._step, int) and self._step == 1:
            return f"count({self._next!r})"
        return f"count({self._next!r}, {self._step!r})"


class cycle(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, /):
        self._items = self._run(iter(iterable))

    @staticmethod
    def _run(iterator):
        seen = []
        for item in iterator:
            yield item
            seen.append(item)
        while seen:
            yield from seen


class repeat:
    __slots__ = ("_object", "_left")

    def __init__(self, object, times=None):
        self._object = object
        self._left = None
        if times is not None:
            if not hasattr(type(times), "__index__"):
                raise TypeError(
                    f"{type(times).__name__!r} object cannot be interpreted as an integer")
            self._left = max(times.__index__(), 0)

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is not None:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        if self._left is None:
            return f"repeat({self._object!r})"
        return f"repeat({self._object!r}, {self._left})"


# ------------------------------------------------------------------ one after another


class chain(_Iterator):
    __slots__ = ()

    def __init__(self, *iterables):
        self._items = self._run(iterables)

    @classmethod
    def from_iterable(cls, iterable, /):
        self = cls()
        self._items = cls._run(iter(iterable))
        return self

    @staticmethod
    def _run(iterables):
        for iterable in iterables:
            for item in iterable:
                yield item


class islice(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, first, /, *rest):
        if len(rest) > 2:
            raise TypeError(f"islice expected at most 4 arguments, got {len(rest) + 2}")
        start, stop = (first, rest[0]) if rest else (None, first)
        step = rest[1] if len(rest) == 2 else None
        stops = stop is None or hasattr(type(stop), "__index__")
        if not stops or stop is not None and stop.__index__() == -1:
            raise ValueError(
                "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        for value in (start, stop):
            self._number(value, 0, "Indices for islice() must be None or an integer: "
                                   "0 <= x <= sys.maxsize.")
        self._number(step, 1, "Step for islice() must be a positive integer or None.")
        self._items = self._run(iter(iterable), start or 0, stop, step or 1)

    @staticmethod
    def _number(value, least, message):
        if value is None:
            return
        if not hasattr(type(value), "__index__") or value.__index__() < least:
            raise ValueError(message)

    @staticmethod
    def _run(iterator, start, stop, step):
        at = 0
        wanted = start
        while stop is None or wanted < stop:
            while at < wanted:
                at += 1
                for _ in iterator:
                    break
                else:
                    return
            at += 1
            for item in iterator:
                yield item
                break
            else:
                return
            wanted += step
        while stop is not None and at < stop:
            at += 1
            for _ in iterator:
                break
            else:
                return


class accumulate(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, func=None, *, initial=None):
        self._items = self._run(iter(iterable), func, initial)

    @staticmethod
    def _run(iterator, function, total):
        if total is None:
            for total in iterator:
                break
            else:
                return
        yield total
        for item in iterator:
            total = total + item if function is None else function(total, item)
            yield total


class pairwise(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, /):
        self._items = self._run(iter(iterable))

    @staticmethod
    def _run(iterator):
        for before in iterator:
            for item in iterator:
                yield before, item
                before = item


class batched(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, n, *, strict=False):
        if not hasattr(type(n), "__index__"):
            raise TypeError(f"{type(n).__name__!r} object cannot be interpreted as an integer")
        if n < 1:
            raise ValueError("n must be at least one")
        self._items = self._run(iter(iterable), n, strict)

    if _sys.version_info < (3, 13):
        _with_strict = __init__

        def __init__(self, iterable, n):
            self._with_strict(iterable, n)

    @staticmethod
    def _run(iterator, n, strict):
        batch = []
        for item in iterator:
            batch.append(item)
            if len(batch) == n:
                yield tuple(batch)
                batch = []
        if batch:
            if strict:
                raise ValueError("batched(): incomplete batch")
            yield tuple(batch)


class zip_longest(_Iterator):
    __slots__ = ()

    def __init__(self, *iterables, fillvalue=None, **others):
        if others:
            raise TypeError("zip_longest() got an unexpected keyword argument")
        self._items = self._run([iter(iterable) for iterable in iterables], fillvalue)

    @staticmethod
    def _run(iterators, fill):
        left = len(iterators)
        while left:
            row = []
            for i, iterator in enumerate(iterators):
                item = fill
                if iterator is not None:
                    for item in iterator:
                        break
                    else:
                        iterators[i] = None
                        left -= 1
                        if not left:
                            return
                row.append(item)
            yield tuple(row)


# ------------------------------------------------------------------ some of the items


class takewhile(_Iterator):
    __slots__ = ()

    def __init__(self, predicate, iterable, /):
        self._items = self._run(predicate, iter(iterable))

    @staticmethod
    def _run(predicate, iterator):
        for item in iterator:
            if not predicate(item):
                return
            yield item


class dropwhile(_Iterator):
    __slots__ = ()

    def __init__(self, predicate, iterable, /):
        self._items = self._run(predicate, iter(iterable))

    @staticmethod
    def _run(predicate, iterator):
        for item in iterator:
            if not predicate(item):
                yield item
                break
        for item in iterator:
            yield item


class filterfalse(_Iterator):
    __slots__ = ()

    def __init__(self, function, iterable, /):
        self._items = self._run(function, iter(iterable))

    @staticmethod
    def _run(function, iterator):
        for item in iterator:
            if not (item if function is None else function(item)):
                yield item


class compress(_Iterator):
    __slots__ = ()

    def __init__(self, data, selectors):
        self._items = self._run(zip(data, selectors))

    @staticmethod
    def _run(pairs):
        for item, selector in pairs:
            if selector:
                yield item


class starmap(_Iterator):
    __slots__ = ()

    def __init__(self, function, iterable, /):
        self._items = self._run(function, iter(iterable))

    @staticmethod
    def _run(function, iterator):
        for arguments in iterator:
            yield function(*iter(arguments))


class groupby:
    """Groups of neighbours with equal keys. `_group` is the one that may still take items."""

    __slots__ = ("_iterator", "_key", "_pending", "_current", "_group")

    def __init__(self, iterable=_missing, key=None):
        if iterable is _missing:
            raise TypeError("groupby() missing required argument 'iterable' (pos 1)")
        self._iterator = iter(iterable)
        self._key = key
        self._pending = []  # the item that was read ahead, with its key
        self._current = []  # the key of the group that was given out last
        self._group = None

    def __iter__(self):
        return self

    def _read(self):
        item = next(self._iterator)
        self._pending = [item if self._key is None else self._key(item), item]

    def __next__(self):
        self._group = None
        if not self._pending:
            self._read()
        while self._current and self._pending[0] == self._current[0]:
            self._read()
        key = self._pending[0]
        self._current = [key]
        self._group = _grouper(self, key)
        return key, self._group


class _grouper:
    __slots__ = ("_parent", "_key")

    def __init__(self, parent, key):
        self._parent = parent
        self._key = key

    def __iter__(self):
        return self

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if not parent._pending:
            parent._read()
        if parent._pending[0] != self._key:
            raise StopIteration
        item = parent._pending[1]
        parent._pending = []
        return item


# ------------------------------------------------------------------ several readers


class _tee:
    """One reader of a tee. Links are [item, next link], empty until they are read."""

    __slots__ = ("_iterator", "_link")

    def __init__(self, iterator, link):
        self._iterator = iterator
        self._link = link

    def __iter__(self):
        return self

    def __next__(self):
        if not self._link:
            item = next(self._iterator)
            self._link.extend((item, []))
        item, self._link = self._link
        return item

    def __copy__(self):
        return _tee(self._iterator, self._link)


def tee(iterable, n=2, /):
    n = _size(n, "n must be >= 0")
    if n == 0:
        return ()
    iterator = iter(iterable)
    link = []
    if isinstance(iterator, _tee):
        iterator, link = iterator._iterator, iterator._link
    return tuple(_tee(iterator, link) for _ in range(n))


# ------------------------------------------------------------------ choosing


class product(_Iterator):
    __slots__ = ()

    def __init__(self, *iterables, repeat=1):
        repeat = _size(repeat, "repeat argument cannot be negative")
        self._items = self._run([tuple(iterable) for iterable in iterables] * repeat)

    @staticmethod
    def _run(pools):
        at = [0] * len(pools)
        if not all(pools):
            return
        while True:
            yield tuple([pool[i] for pool, i in zip(pools, at)])
            for place in range(len(pools) - 1, -1, -1):
                at[place] += 1
                if at[place] < len(pools[place]):
                    break
                at[place] = 0
            else:
                return


class permutations(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        if r is None:
            r = len(pool)
        elif not isinstance(r, int):
            raise TypeError("Expected int as r")
        self._items = self._run(pool, _size(r, "r must be non-negative"))

    @staticmethod
    def _run(pool, r):
        n = len(pool)
        if r > n:
            return
        chosen = list(range(r))
        while True:
            yield tuple([pool[i] for i in chosen])
            # The last place that can take a later item; what follows it starts anew.
            for place in range(r - 1, -1, -1):
                before = chosen[:place]
                later = [i for i in range(chosen[place] + 1, n) if i not in before]
                if later:
                    free = [i for i in range(n) if i not in before and i != later[0]]
                    chosen[place:] = [later[0], *free[:r - place - 1]]
                    break
            else:
                return


def _choices(pool, r, again):
    """Rising choices of r places; an item may come again when `again` is 1."""
    n = len(pool)
    if n < r and not (again and n):
        return
    chosen = [0] * r if again else list(range(r))
    while True:
        yield tuple([pool[i] for i in chosen])
        for place in range(r - 1, -1, -1):
            limit = n - 1 if again else n - r + place
            if chosen[place] < limit:
                value = chosen[place] + 1
                for later in range(place, r):
                    chosen[later] = value if again else value + later - place
                break
        else:
            return


class combinations(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, r):
        pool = tuple(iterable)
        self._items = _choices(pool, _size(r, "r must be non-negative"), False)


class combinations_with_replacement(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, r):
        pool = tuple(iterable)
        self._items = _choices(pool, _size(r, "r must be non-negative"), True)


for _class in list(globals().values()):
    if isinstance(_class, type) and _class.__module__ == "itertools":
        _types.rename(_class, "itertools." + _class.__name__)
del _class
_types.built_in(globals())


if _sys.version_info < (3, 12):
    from _later import hide as _hide
    _hide(globals(), {10: "pairwise", 12: "batched"})
