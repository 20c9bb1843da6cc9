"""What mocks note and compare: sentinels, and calls."""

__name__ = "unittest.mock"  # of the classes here


# ------------------------------------------------------------------ sentinels


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    """Attributes are unique objects, each made when it is first asked for."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return "sentinel"


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


# ------------------------------------------------------------------ calls


def _format_call_signature(name, args, kwargs):
    parts = [repr(arg) for arg in args]
    parts += [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(parts)})"


def _parts_of_call(value):
    """Name, positional and keyword arguments of a tuple that may leave some of them out."""
    value = tuple(value)
    name, args, kwargs = "", (), {}
    if len(value) == 3:
        return value
    for part in value:
        if isinstance(part, str):
            name = part
        elif isinstance(part, tuple):
            args = part
        else:
            kwargs = part
    if len(value) == 2 and not isinstance(value[0], str):
        args, kwargs = value
    return name, args, kwargs


class _Call(tuple):
    """One call: (name, args, kwargs), or (args, kwargs). Also what `call` makes: a description."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        found, args, kwargs = _parts_of_call(value)
        if two:
            return tuple.__new__(cls, (args, kwargs))
        if not found and len(value) < 3:
            found = name
        return tuple.__new__(cls, (found, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            length = len(other)
        except TypeError:
            return NotImplemented
        if length > 3:
            return False
        parent, others = self._mock_parent, getattr(other, "_mock_parent", None)
        if parent and others and parent != others:
            return False
        name, args, kwargs = _parts_of_call(self)
        other_name, other_args, other_kwargs = _parts_of_call(other)
        if name and other_name != name:
            return False
        return (other_args, other_kwargs) == (args, kwargs)

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f"{self._mock_name}.{attr}", parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in ("count", "index"):  # a tuple's; here they are names of calls
            return self.__getattr__(attr)
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return f"call{name}" if name.startswith("()") else name
        name, args, kwargs = _parts_of_call(self)
        if not name:
            name = "call"
        elif name.startswith("()"):
            name = f"call{name}"
        else:
            name = f"call.{name}"
        return _format_call_signature(name, args, kwargs)

    def call_list(self):
        """The calls of a chain, the first one first."""
        chain, at = [], self
        while at is not None:
            if at._mock_from_kall:
                chain.append(at)
            at = at._mock_parent
        return _CallList(reversed(chain))


call = _Call(from_kall=False)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any(self[start:start + len(value)] == value
                   for start in range(len(self) - len(value) + 1))

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))


class _AnyComparer(list):
    """Compares the parts of calls one by one, so that ANY works on either side."""

    def __contains__(self, item):
        return any(all(mine == other for mine, other in zip(item, each)) for each in self)
