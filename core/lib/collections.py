"""Containers beyond the builtins."""

import sys as _sys

__all__ = ["ChainMap", "Counter", "OrderedDict", "defaultdict", "deque", "namedtuple"]


class deque:
    """Items of `_data` from `_head` on; what is before it is free for appendleft."""

    __slots__ = ("_data", "_head", "_maxlen", "_state", "_shown", "__weakref__")
    __hash__ = None

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
        self._data = []
        self._head = 0
        self._maxlen = maxlen
        self._state = 0  # how often the length changed
        self._shown = False
        self.extend(iterable)

    maxlen = property(lambda self: self._maxlen)

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)

    def __len__(self):
        return len(self._data) - self._head

    def __iter__(self):
        state = self._state
        for at in range(len(self)):
            if self._state != state:
                raise RuntimeError("deque mutated during iteration")
            yield self._data[self._head + at]
        if self._state != state:
            raise RuntimeError("deque mutated during iteration")

    def __reversed__(self):
        state = self._state
        for at in range(len(self) - 1, -1, -1):
            if self._state != state:
                raise RuntimeError("deque mutated during iteration")
            yield self._data[self._head + at]

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def append(self, x, /):
        self._state += 1
        self._data.append(x)
        if self._maxlen is not None and len(self) > self._maxlen:
            self.popleft()

    def appendleft(self, x, /):
        self._state += 1
        if self._head == 0:
            self._head = len(self._data) + 8
            self._data[:0] = [None] * self._head
        self._head -= 1
        self._data[self._head] = x
        if self._maxlen is not None and len(self) > self._maxlen:
            self._data.pop()

    def pop(self):
        if not len(self):
            raise IndexError("pop from an empty deque")
        self._state += 1
        return self._data.pop()

    def popleft(self):
        if not len(self):
            raise IndexError("pop from an empty deque")
        self._state += 1
        item = self._data[self._head]
        self._data[self._head] = None
        self._head += 1
        if self._head > 16 and self._head * 2 > len(self._data):
            del self._data[:self._head]
            self._head = 0
        return item

    def extend(self, iterable, /):
        for item in list(iterable) if iterable is self else iterable:
            self.append(item)

    def extendleft(self, iterable, /):
        for item in list(iterable) if iterable is self else iterable:
            self.appendleft(item)

    def clear(self):
        self._state += 1
        self._data = []
        self._head = 0

    def copy(self):
        return type(self)(self, self._maxlen)

    __copy__ = copy

    def rotate(self, n=1, /):
        size = len(self)
        if size > 1 and n % size:
            items = self._data[self._head:]
            n %= size
            self._state += 1
            self._data = items[-n:] + items[:-n]
            self._head = 0

    def reverse(self):
        self._data[self._head:] = self._data[self._head:][::-1]

    def count(self, value, /):
        return sum(item is value or item == value for item in self)

    def index(self, value, *limits):
        try:
            return self._data[self._head:].index(value, *limits)
        except ValueError:
            raise ValueError(f"{value!r} is not in deque") from None

    def insert(self, index, object, /):
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        items = self._data[self._head:]
        items.insert(index, object)
        self._state += 1
        self._data, self._head = items, 0

    def remove(self, value, /):
        items = self._data[self._head:]
        try:
            items.remove(value)
        except ValueError:
            text = f"{value!r} is not in deque"
            if _sys.version_info < (3, 11):
                text = "deque.remove(x): x not in deque"
            raise ValueError(text) from None
        self._state += 1
        self._data, self._head = items, 0

    def _at(self, index):
        if not hasattr(type(index), "__index__"):
            raise TypeError("sequence index must be integer, not "
                            f"{type(index).__name__!r}")
        index = index.__index__()
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError("deque index out of range")
        return self._head + index

    def __getitem__(self, index):
        return self._data[self._at(index)]

    def __setitem__(self, index, value):
        self._data[self._at(index)] = value

    def __delitem__(self, index):
        del self._data[self._at(index)]
        self._state += 1

    def __repr__(self):
        if self._shown:
            return "[...]"
        self._shown = True
        try:
            inside = repr(self._data[self._head:])
        finally:
            self._shown = False
        end = "" if self._maxlen is None else f", maxlen={self._maxlen}"
        return f"{type(self).__name__}({inside}{end})"

    def _compare(self, other, how):
        if not isinstance(other, deque):
            return NotImplemented
        return getattr(list, how)(self._data[self._head:], other._data[other._head:])

    def __eq__(self, other):
        return self._compare(other, "__eq__")

    def __lt__(self, other):
        return self._compare(other, "__lt__")

    def __le__(self, other):
        return self._compare(other, "__le__")

    def __gt__(self, other):
        return self._compare(other, "__gt__")

    def __ge__(self, other):
        return self._compare(other, "__ge__")

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError("can only concatenate deque (not "
                            f'"{type(other).__name__}") to deque')
        result = self.copy()
        result.extend(other)
        return result

    def __mul__(self, n):
        return type(self)(self._data[self._head:] * n, self._maxlen)

    __rmul__ = __mul__


# ------------------------------------------------------------------ dicts


class defaultdict(dict):
    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        super().__init__(*args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self[key] = self.default_factory()
        return value

    def __repr__(self):
        return f"{type(self).__name__}({self.default_factory!r}, {dict.__repr__(self)})"

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        new.update(self)
        return new


class OrderedDict(dict):
    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = next(reversed(self) if last else iter(self))
        return key, dict.pop(self, key)

    def move_to_end(self, key, last=True):
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
            return
        rest = list(self.items())
        dict.clear(self)
        dict.__setitem__(self, key, value)
        for key, value in rest:
            dict.__setitem__(self, key, value)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = None

    def __repr__(self):
        if not self:
            return type(self).__name__ + "()"
        if _sys.version_info >= (3, 12):
            return f"{type(self).__name__}({dict.__repr__(self)})"
        return f"{type(self).__name__}({list(self.items())!r})"

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self)
        new.update(other)
        return new


class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        return sorted(self.items(), key=lambda item: item[1], reverse=True)[:n]

    def elements(self):
        for key, n in self.items():
            for _ in range(n):
                yield key

    def _add(self, sign, iterable, kwds):
        if iterable is not None:
            pairs = iterable.items() if isinstance(iterable, dict) else ((k, 1) for k in iterable)
            for key, n in pairs:
                self[key] = self.get(key, 0) + n if sign > 0 else self.get(key, 0) - n
        if kwds:
            self._add(sign, kwds, None)

    def update(self, iterable=None, /, **kwds):
        self._add(1, iterable, kwds)

    def subtract(self, iterable=None, /, **kwds):
        self._add(-1, iterable, kwds)

    def copy(self):
        return type(self)(self)

    def __delitem__(self, key):
        if key in self:
            super().__delitem__(key)

    def __repr__(self):
        if not self:
            return type(self).__name__ + "()"
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return f"{type(self).__name__}({shown!r})"

    def _merge(self, other, choose):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key in [*self, *(key for key in other if key not in self)]:
            n = choose(self[key], other[key])
            if n > 0:
                result[key] = n
        return result

    def __add__(self, other):
        return self._merge(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._merge(other, lambda a, b: a - b)

    def __or__(self, other):
        return self._merge(other, max)

    def __and__(self, other):
        return self._merge(other, min)

    def __pos__(self):
        return self + Counter()

    def __neg__(self):
        return Counter() - self

    def _all(self, other, test):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(test(self[key], other[key]) for key in [*self, *other])

    def __eq__(self, other):
        return self._all(other, lambda a, b: a == b)

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = None

    def __le__(self, other):
        return self._all(other, lambda a, b: a <= b)

    def __ge__(self, other):
        return self._all(other, lambda a, b: a >= b)

    def __lt__(self, other):
        return self <= other and self != other

    def __gt__(self, other):
        return self >= other and self != other

    def _become(self, other):
        self.clear()
        dict.update(self, other)
        return self

    def __iadd__(self, other):
        return self._become(self + other)

    def __isub__(self, other):
        return self._become(self - other)


# ------------------------------------------------------------------ namedtuple


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    fields = list(map(str, field_names))
    seen = set()
    for at, name in enumerate(fields):
        if rename and (not name.isidentifier() or _keyword(name) or name[0] == "_"
                       or name in seen):
            fields[at] = name = f"_{at}"
        seen.add(name)
    for name in [typename, *fields]:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if _keyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in fields:
        if name[0] == "_" and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    fields = tuple(fields)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(fields):
        raise TypeError("Got more default values than field names")
    inside = ", ".join(fields)
    scope = {"_tuple_new": tuple.__new__}
    exec(f"def __new__(_cls, {inside}): return _tuple_new(_cls, ({inside}{',' * bool(fields)}))",
         scope)
    new = scope["__new__"]
    new.__defaults__ = defaults or None
    new.__qualname__ = f"{typename}.__new__"

    def _make(cls, iterable):
        values = tuple(iterable)
        if len(values) != len(fields):
            raise TypeError(f"Expected {len(fields)} arguments, got {len(values)}")
        return tuple.__new__(cls, values)

    def _replace(self, /, **kwds):
        values = [kwds.pop(name, value) for name, value in zip(fields, self)]
        if kwds:
            kind = TypeError if _sys.version_info >= (3, 13) else ValueError
            raise kind(f"Got unexpected field names: {list(kwds)!r}")
        return self._make(values)

    def __repr__(self):
        values = ", ".join(f"{name}={value!r}" for name, value in zip(fields, self))
        return f"{type(self).__name__}({values})"

    namespace = {
        "__doc__": f"{typename}({inside})", "__slots__": (), "_fields": fields,
        "_field_defaults": dict(zip(fields[len(fields) - len(defaults):], defaults)),
        "__new__": new, "_make": classmethod(_make), "_replace": _replace,
        "__replace__": _replace, "__repr__": __repr__, "__match_args__": fields,
        "_asdict": lambda self: dict(zip(fields, self)),
        "__getnewargs__": lambda self: tuple(self),
    }
    for at, name in enumerate(fields):
        namespace[name] = property(lambda self, at=at: tuple.__getitem__(self, at))
    if module is None:
        module = _sys._getframe(1).f_globals.get("__name__", "__main__")
    namespace["__module__"] = module
    return type(typename, (tuple,), namespace)


def _keyword(name):
    return name in ("False None True and as assert async await break class continue def del elif "
                    "else except finally for from global if import in is lambda nonlocal not or "
                    "pass raise return try while with yield").split()


# ------------------------------------------------------------------ ChainMap


from .abc import MutableMapping as _MutableMapping, MutableSequence as _MutableSequence


class ChainMap(_MutableMapping):
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __iter__(self):
        keys = {}
        for mapping in reversed(self.maps):
            keys.update(dict.fromkeys(mapping))
        return iter(keys)

    def __len__(self):
        return len(set().union(*self.maps))

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __bool__(self):
        return any(self.maps)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(map(repr, self.maps))})"

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        del self.maps[0][key]

    def new_child(self, m=None, **kwargs):
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return type(self)(m, *self.maps)

    @property
    def parents(self):
        return type(self)(*self.maps[1:])


_MutableSequence.register(deque)
