"""open(), and the files that a program has written in this run: they are in memory, below the
folder that the program runs in, and gone when it ends."""

import errno
import io
import os

_contents = {}  # the bytes of each file, by its path


def _error(number, path):
    path = path if isinstance(path, int) else os.fspath(path)
    raise OSError(number, os.strerror(number), path)


def find(path):
    """The content of a file, None when there is no such file."""
    return _contents.get(os.path.abspath(os.fsdecode(path)))


def is_folder(path):
    path = os.path.abspath(os.fsdecode(path))
    here = os.getcwd()
    return here == path or here.startswith(path.rstrip("/") + "/")


def remove(path):
    if find(path) is None:
        _error(errno.EISDIR if is_folder(path) else errno.ENOENT, path)
    del _contents[os.path.abspath(os.fsdecode(path))]


class _File(io.BytesIO):
    """The bytes of an open file."""

    def __init__(self, name, mode, content):
        self.name, self.mode = name, mode
        self._buffer = content
        self._position = len(content) if mode[0] == "a" else 0

    def _check_open(self, message="seek of closed file"):
        if self._closed:
            raise ValueError(message)

    def __repr__(self):
        return f"<_io.{type(self).__name__} name={self.name!r}>"

    def readable(self):
        self._check_open("I/O operation on closed file")
        return "r" in self.mode or "+" in self.mode

    def writable(self):
        self._check_open("I/O operation on closed file")
        return self.mode[0] != "r" or "+" in self.mode

    def seekable(self):
        self._check_open("I/O operation on closed file")
        return True

    def flush(self):
        self._check_open("flush of closed file")

    def read(self, size=-1, /):
        self._check_open("read of closed file")
        if not self.readable():
            self._unsupported("read")
        return super().read(size)

    def readline(self, size=-1, /):
        self._check_open("readline of closed file")
        if not self.readable():
            self._unsupported("readline")
        return super().readline(size)

    def write(self, b, /):
        self._check_open("write to closed file")
        if not self.writable():
            self._unsupported("write")
        if self.mode[0] == "a":
            self._position = len(self._buffer)
        return super().write(b)

    def truncate(self, size=None, /):
        self._check_open("truncate of closed file")
        if not self.writable():
            self._unsupported("truncate")
        return super().truncate(size)

    def _unsupported(self, name):
        raise io.UnsupportedOperation(name)


class BufferedReader(_File):
    pass


class BufferedWriter(_File):
    pass


class BufferedRandom(_File):
    pass


class TextFile(io.TextIOWrapper):
    """The text of an open file."""

    def __init__(self, buffer, mode, encoding, errors, newline):
        super().__init__(buffer, encoding, errors, newline)
        self.mode = mode

    def __repr__(self):
        return (f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} "
                f"encoding={self.encoding!r}>")

    def readable(self):
        self._check_open()
        return self._buffer.readable()

    def writable(self):
        self._check_open()
        return self._buffer.writable()

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def _fetch(self):
        self._check_open()
        if not self._buffer.readable():
            raise io.UnsupportedOperation("not readable")
        super()._fetch()

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {type(s).__name__}")
        self._check_open()
        if not self._buffer.writable():
            raise io.UnsupportedOperation("not writable")
        return super().write(s)


def _check_mode(mode, encoding, errors, newline):
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    letters = set(mode)
    if letters - set("rwaxbt+") or len(letters) != len(mode):
        raise ValueError(f"invalid mode: {mode!r}")
    if "t" in letters and "b" in letters:
        raise ValueError("can't have text and binary mode at once")
    kinds = len(letters & set("rwax"))
    if kinds > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if kinds == 0:
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one "
                         "plus")
    if "b" in letters:
        for name, value in ("an encoding", encoding), ("an errors", errors), ("a newline", newline):
            if value is not None:
                raise ValueError(f"binary mode doesn't take {name} argument")


def _content(file, kind):
    """The bytes of the file that is opened, made when it is to be."""
    if not file:
        _error(errno.ENOENT, file)
    path = os.path.abspath(os.fsdecode(file))
    if kind == "x" and (path in _contents or is_folder(path)):
        _error(errno.EEXIST, file)
    if is_folder(path):
        _error(errno.EISDIR, file)
    if path not in _contents and kind == "r":
        _error(errno.ENOENT, file)
    folder = os.path.dirname(path)
    if path not in _contents and folder != os.getcwd():
        if find(folder) is not None:
            _error(errno.ENOTDIR, file)
        _error(errno.EACCES if is_folder(folder) else errno.ENOENT, file)
    content = _contents.setdefault(path, bytearray())
    if kind == "w":
        content.clear()
    return content


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
         opener=None):
    if isinstance(file, int):
        _error(errno.EBADF, file)
    name = os.fspath(file)
    for option, value in ("encoding", encoding), ("errors", errors), ("newline", newline):
        if not (value is None or isinstance(value, str)):
            raise TypeError(f"open() argument '{option}' must be str or None, not "
                            f"{type(value).__name__}")
    _check_mode(mode, encoding, errors, newline)
    if ("\0" if isinstance(name, str) else b"\0") in name:
        raise ValueError("embedded null byte")
    kind = next(letter for letter in mode if letter in "rwax")
    content = _content(name, kind)
    cls = BufferedRandom if "+" in mode else BufferedReader if kind == "r" else BufferedWriter
    plain = kind + ("b+" if "+" in mode else "b")
    buffer = cls(file, "rb+" if plain in ("wb+", "xb+") else plain, content)
    if "b" in mode:
        return buffer
    return TextFile(buffer, mode, encoding, errors, newline)


def _rename_all():
    from _types import built_in, rename
    built_in(globals(), "_io")
    for cls in BufferedReader, BufferedWriter, BufferedRandom:
        rename(cls, "_io." + cls.__name__)
        cls.__module__ = "_io"
    rename(TextFile, "_io.TextIOWrapper")
    TextFile.__module__ = "_io"


_rename_all()
del _rename_all
