"""Builtins that few programs use: found here when their names are first asked for."""

from _types import hold as _hold

__all__ = ["memoryview", "help", "copyright", "credits", "license", "exit", "quit"]

# Bytes of an item of each format, and whether it is a number with a sign.
_SIZES = {"B": 1, "b": 1, "c": 1, "?": 1, "H": 2, "h": 2, "I": 4, "i": 4, "L": 8, "l": 8, "Q": 8,
          "q": 8, "N": 8, "n": 8, "f": 4, "d": 8}
_SIGNED = "bhilqn"


class memoryview:
    """A view of the bytes of another object."""

    # _base is bytes or a bytearray; the view begins at the byte _start of it. Views whose items
    # follow each other directly have their size in bytes in _size, others None: what is native
    # looks there. Views of no or several dimensions have their _shape, and such items; _count is that
    # of all items then. A bytearray keeps its size as long as somebody has its _hold.
    __slots__ = ("_base", "_start", "_size", "_count", "_stride", "_format", "_itemsize", "_obj",
                 "_shape", "_readonly", "_hold", "__weakref__")

    def __init__(self, *args):
        if len(args) != 1:
            if args:
                raise TypeError(f"memoryview() takes at most 1 argument ({len(args)} given)")
            raise TypeError("memoryview() missing required argument 'object' (pos 1)")
        object = args[0]
        if isinstance(object, memoryview):
            object._check()
            for name in memoryview.__slots__[:-1]:
                setattr(self, name, getattr(object, name))
            return
        if not isinstance(object, (bytes, bytearray)):
            method = getattr(type(object), "__buffer__", None)
            if method is None:
                raise TypeError("memoryview: a bytes-like object is required, not "
                                f"'{type(object).__name__}'")
            memoryview.__init__(self, method(object, 0))
            return
        self._base = self._obj = object
        self._readonly = isinstance(object, bytes)
        self._hold = _hold(object) if isinstance(object, bytearray) else None
        self._start = 0
        self._size = self._count = len(object)
        self._stride = self._itemsize = 1
        self._format = "B"
        self._shape = None

    def _check(self):
        if self._base is None:
            raise ValueError("operation forbidden on released memoryview object")

    def _view(self, start, count, stride):
        view = memoryview(self)
        view._start = start
        view._count = count
        view._stride = stride
        view._size = count * self._itemsize if stride == self._itemsize or count < 2 else None
        return view

    def _unpack(self, data):
        format = self._format
        if format == "B":
            return data[0]
        if format == "c":
            return bytes(data)
        if format == "?":
            return data[0] != 0
        if format in "fd":
            from struct import unpack
            return unpack(format, data)[0]
        return int.from_bytes(data, "little", signed=format in _SIGNED)

    def _pack(self, value):
        format = self._format
        try:
            if format == "c":
                if not isinstance(value, bytes) or len(value) != 1:
                    raise TypeError
                return value
            if format == "?":
                return bytes([bool(value)])
            if format in "fd":
                if not hasattr(type(value), "__float__"):
                    value = value.__index__()
                from struct import pack
                return pack(format, value)
            number = value.__index__()
        except (TypeError, AttributeError):
            raise TypeError(f"memoryview: invalid type for format '{format}'") from None
        try:
            return number.to_bytes(self._itemsize, "little", signed=format in _SIGNED)
        except OverflowError:
            raise ValueError(f"memoryview: invalid value for format '{format}'") from None

    def _index(self, key):
        at = key + self._count if key < 0 else key
        if not 0 <= at < self._count:
            raise IndexError("index out of bounds on dimension 1")
        return self._start + at * self._stride

    def _item_index(self, key):
        """The byte where the item at an index with a number for each dimension begins."""
        shape = (self._count,) if self._shape is None else self._shape
        if not isinstance(key, tuple):
            if not hasattr(key, "__index__"):
                raise TypeError("memoryview: invalid slice key")
            if not shape:
                raise TypeError("invalid indexing of 0-dim memory")
            raise NotImplementedError("multi-dimensional sub-views are not implemented")
        if not all(hasattr(part, "__index__") for part in key):
            raise TypeError("memoryview: invalid slice key")
        if len(key) < len(shape):
            raise NotImplementedError("sub-views are not implemented")
        if len(key) > len(shape):
            raise TypeError(f"cannot index {len(shape)}-dimension view with {len(key)}-element tuple")
        at = 0
        for number, (part, count) in enumerate(zip(key, shape), 1):
            part = part.__index__()
            part += count if part < 0 else 0
            if not 0 <= part < count:
                raise IndexError(f"index out of bounds on dimension {number}")
            at = at * count + part
        return self._start + at * self._stride

    def _rows(self, key):
        """A slice of the first of several dimensions."""
        start, stop, step = key.indices(self._shape[0])
        if step != 1:
            raise NotImplementedError("Loopscope slices several dimensions with a step of 1 only")
        row = self._count // self._shape[0]
        count = max(stop - start, 0)
        view = self._view(self._start + start * row * self._stride, count * row, self._stride)
        view._shape = (count, *self._shape[1:])
        return view

    def __getitem__(self, key):
        self._check()
        if isinstance(key, tuple) or self._shape is not None:
            if isinstance(key, slice) and self._shape:
                return self._rows(key)
            at = self._item_index(key)
            return self._unpack(self._base[at:at + self._itemsize])
        if isinstance(key, slice):
            start, stop, step = key.indices(self._count)
            return self._view(self._start + start * self._stride, len(range(start, stop, step)),
                              self._stride * step)
        if key is ...:
            return self
        if not hasattr(key, "__index__"):
            raise TypeError("memoryview: invalid slice key")
        at = self._index(key.__index__())
        return self._unpack(self._base[at:at + self._itemsize])

    def __setitem__(self, key, value):
        self._check()
        if self._readonly:
            raise TypeError("cannot modify read-only memory")
        if isinstance(key, tuple) or self._shape is not None:
            if self._shape is not None and not isinstance(key, (tuple, slice)) and hasattr(
                    key, "__index__"):
                raise NotImplementedError("sub-views are not implemented")
            at = self._item_index(key)
            self._base[at:at + self._itemsize] = self._pack(value)
            return
        if isinstance(key, slice):
            target = self[key]
            source = memoryview(value)
            if source._format != target._format or source._count != target._count:
                raise ValueError("memoryview assignment: lvalue and rvalue have different "
                                 "structures")
            data = source.tobytes()
            size = self._itemsize
            for i in range(target._count):
                at = target._start + i * target._stride
                self._base[at:at + size] = data[i * size:i * size + size]
            return
        if not hasattr(key, "__index__"):
            raise TypeError("memoryview: invalid slice key")
        at = self._index(key.__index__())
        self._base[at:at + self._itemsize] = self._pack(value)

    def __delitem__(self, key):
        self._check()
        if self._readonly:
            raise TypeError("cannot modify read-only memory")
        raise TypeError("cannot delete memory")

    def __len__(self):
        self._check()
        if self._shape is None:
            return self._count
        if not self._shape:
            raise TypeError("0-dim memory has no length")
        return self._shape[0]

    def __iter__(self):
        self._check()
        if self._shape is not None:
            if not self._shape:
                raise TypeError("invalid indexing of 0-dim memory")
            raise NotImplementedError("multi-dimensional sub-views are not implemented")
        return (self[i] for i in range(self._count))

    def __contains__(self, item):
        if self._shape is not None:
            iter(self)
        return item in self.tolist()

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, memoryview):
            try:
                other = memoryview(other)
            except TypeError:
                return NotImplemented
        if self._base is None or other._base is None:
            return False
        return self.shape == other.shape and self.tolist() == other.tolist()

    def __hash__(self):
        self._check()
        if not self._readonly:
            raise ValueError("cannot hash writable memoryview object")
        if self._format not in "Bbc":
            raise ValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
        hash(self._obj)
        return hash(self.tobytes())

    def __repr__(self):
        kind = "released memory" if self._base is None else "memory"
        return f"<{kind} at {id(self):#x}>"

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exc_info):
        self.release()

    def __buffer__(self, flags, /):
        return memoryview(self)

    def __release_buffer__(self, buffer, /):
        buffer.release()

    def release(self, /):
        self._base = self._obj = self._hold = None
        self._size = None

    def tobytes(self, /, order="C"):
        self._check()
        base, size = self._base, self._itemsize
        if self._size is not None:
            return bytes(base[self._start:self._start + self._size])
        places = (self._start + i * self._stride for i in range(self._count))
        return b"".join(bytes(base[at:at + size]) for at in places)

    def hex(self, *args, **kwargs):
        return self.tobytes().hex(*args, **kwargs)

    def tolist(self, /):
        self._check()
        if self._shape is None:
            return [self[i] for i in range(self._count)]
        size = self._itemsize
        places = range(self._start, self._start + self._count * size, size)
        items = [self._unpack(self._base[at:at + size]) for at in places]
        for count in reversed(self._shape[1:]):
            items = [items[at:at + count] for at in range(0, len(items), count)]
        return items if self._shape else items[0]

    def toreadonly(self, /):
        self._check()
        view = memoryview(self)
        view._readonly = True
        return view

    def cast(self, format, shape=None):
        self._check()
        if self._size is None:
            raise TypeError("memoryview: casts are restricted to C-contiguous views")
        plain = format[1:] if format[:1] == "@" else format
        if plain not in _SIZES:
            raise ValueError("memoryview: destination format must be a native single character "
                             "format prefixed with an optional '@'")
        if plain not in "Bbc" and self._format not in "Bbc":
            raise TypeError("memoryview: cannot cast between two non-byte formats")
        if shape is not None:
            shape = self._checked_shape(shape)
        size = _SIZES[plain]
        if self._size % size:
            raise TypeError("memoryview: length is not a multiple of itemsize")
        view = memoryview(self)
        view._count = self._size // size
        view._stride = view._itemsize = size
        view._format = format
        view._shape = None
        if shape is not None:
            count = 1
            for part in shape:
                count *= part
            if count != view._count:
                raise TypeError("memoryview: product(shape) * itemsize != buffer size")
            view._shape = None if len(shape) == 1 else shape
        return view

    def _checked_shape(self, shape):
        if not isinstance(shape, (list, tuple)):
            raise TypeError("shape must be a list or a tuple")
        if len(shape) > 64:
            raise ValueError("memoryview: number of dimensions must not exceed 64")
        if self._shape is not None and len(shape) != 1:
            raise TypeError("memoryview: cast must be 1D -> ND or ND -> 1D")
        for part in shape:
            if not isinstance(part, int):
                raise TypeError("memoryview.cast(): elements of shape must be integers")
            if part < 1:
                raise ValueError("memoryview.cast(): elements of shape must be integers > 0")
        return tuple(shape)

    def _steps(self):
        """The distances in bytes between items, dimension by dimension."""
        if self._shape is None:
            return (self._stride,)
        steps, step = [], self._itemsize
        for count in reversed(self._shape):
            steps.append(step)
            step *= count
        return tuple(reversed(steps))

    def _attribute(get):
        def checked(self):
            self._check()
            return get(self)
        return property(checked)

    obj = _attribute(lambda self: self._obj)
    nbytes = _attribute(lambda self: self._count * self._itemsize)
    readonly = _attribute(lambda self: self._readonly)
    itemsize = _attribute(lambda self: self._itemsize)
    format = _attribute(lambda self: self._format)
    ndim = _attribute(lambda self: 1 if self._shape is None else len(self._shape))
    shape = _attribute(lambda self: (self._count,) if self._shape is None else self._shape)
    strides = _attribute(lambda self: self._steps())
    suboffsets = _attribute(lambda self: ())
    contiguous = c_contiguous = _attribute(lambda self: self._size is not None)
    f_contiguous = _attribute(lambda self: self._size is not None and not (self._shape or ())[1:])
    del _attribute


memoryview.__module__ = "builtins"


def class_cell_error(name, cls, *held):
    """What to raise when a metaclass lost the cell of __class__, or put another class into it."""
    if held:
        return TypeError(f"__class__ set to {held[0]!r:.200} defining {name!r:.200} as {cls!r:.200}")
    return RuntimeError(f"__class__ not set defining {name!r:.200} as {cls!r:.200}. "
                        "Was __classcell__ propagated to type.__new__?")


class _Helper:
    def __repr__(self):
        return ("Type help() for interactive help, or help(object) for help about object.")

    def __call__(self, *args, **kwds):
        raise RuntimeError("help() is not supported: Loopscope has no documentation of objects")


class _Printer:
    def __init__(self, name, text):
        self._name = name
        self._text = text

    def __repr__(self):
        return self._text

    def __call__(self):
        print(self._text)


class Quitter:
    def __init__(self, name, eof):
        self.name = name
        self.eof = eof

    def __repr__(self):
        return f"Use {self.name}() or {self.eof} to exit"

    def __call__(self, code=None):
        raise SystemExit(code)


_Helper.__module__ = _Printer.__module__ = Quitter.__module__ = "_sitebuiltins"
exit = Quitter("exit", "Ctrl-D (i.e. EOF)")
quit = Quitter("quit", "Ctrl-D (i.e. EOF)")
help = _Helper()
copyright = _Printer("copyright", "Python is the work of the Python Software Foundation and others; "
                                  "this is Loopscope, which behaves like it.")
credits = _Printer("credits", "Thanks to all who made Python.")
license = _Printer("license", "See the licence that comes with Loopscope.")
