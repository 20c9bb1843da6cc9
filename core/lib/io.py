"""Streams in memory."""

import abc
import sys as _sys
from operator import index as _index

__all__ = [
    "BlockingIOError", "open", "IOBase", "RawIOBase", "BytesIO", "StringIO", "BufferedIOBase",
    "TextIOBase", "TextIOWrapper", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END",
    "DEFAULT_BUFFER_SIZE",
]

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192

open = open
BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    pass


if _sys.version_info >= (3, 10):
    def text_encoding(encoding, stacklevel=2, /):
        return "locale" if encoding is None else encoding


def __getattr__(name):
    if name in ("FileIO", "BufferedReader", "BufferedWriter", "BufferedRandom", "BufferedRWPair",
                "IncrementalNewlineDecoder", "open_code"):
        raise AttributeError(f"module 'io' has no attribute {name!r}: Loopscope has no files")
    raise AttributeError(f"module 'io' has no attribute {name!r}")


# ------------------------------------------------------------------ the hierarchy


class IOBase(metaclass=abc.ABCMeta):
    _closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    @property
    def closed(self):
        return self._closed

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def flush(self):
        self._check_open()

    def seek(self, offset, whence=0):
        self._unsupported("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None):
        self._unsupported("truncate")

    def fileno(self):
        self._unsupported("fileno")

    def isatty(self):
        self._check_open()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1):
        if size is None:
            size = -1
        line = bytearray()
        while size < 0 or len(line) < size:
            byte = self.read(1)
            if not byte:
                break
            line += byte
            if byte == b"\n":
                break
        return bytes(line)

    def readlines(self, hint=None):
        if hint is None or hint <= 0:
            return list(self)
        lines, size = [], 0
        for line in self:
            lines.append(line)
            size += len(line)
            if size >= hint:
                break
        return lines

    def writelines(self, lines):
        self._check_open()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        if count is None:
            return None
        return bytes(buffer[:count])

    def readall(self):
        parts = []
        while True:
            part = self.read(DEFAULT_BUFFER_SIZE)
            if not part:
                return b"".join(parts) if parts else part
            parts.append(part)

    def readinto(self, buffer):
        self._unsupported("readinto")

    def write(self, b):
        self._unsupported("write")


class BufferedIOBase(IOBase):
    def read(self, size=-1):
        self._unsupported("read")

    def read1(self, size=-1):
        self._unsupported("read1")

    def _fill(self, buffer, data):
        buffer[:len(data)] = data
        return len(data)

    def readinto(self, buffer):
        return self._fill(buffer, self.read(len(buffer)))

    def readinto1(self, buffer):
        return self._fill(buffer, self.read1(len(buffer)))

    def write(self, b):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None

    def read(self, size=-1):
        self._unsupported("read")

    def write(self, s):
        self._unsupported("write")

    def readline(self, size=-1):
        self._unsupported("readline")

    def detach(self):
        self._unsupported("detach")


def _size(size, default=-1):
    """A count as read() takes it; negative is all."""
    if size is None:
        return default
    if isinstance(size, int):
        return size
    try:
        index = type(size).__index__
    except AttributeError:
        raise TypeError("argument should be integer or None, "
                        f"not '{type(size).__name__}'") from None
    return index(size)


# ------------------------------------------------------------------ bytes


class BytesIO(BufferedIOBase):
    def __init__(self, initial_bytes=b""):
        self._buffer = bytearray()
        if initial_bytes is not None:
            try:
                self._buffer += initial_bytes
            except TypeError:
                raise TypeError("a bytes-like object is required, not "
                                f"'{type(initial_bytes).__name__}'") from None
        self._position = 0

    def _check_open(self):
        if self._closed:
            raise ValueError("I/O operation on closed file.")

    def getvalue(self):
        self._check_open()
        return bytes(self._buffer)

    def getbuffer(self):
        self._check_open()
        return memoryview(self._buffer)

    def close(self):
        self._closed = True

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable

    def read(self, size=-1, /):
        self._check_open()
        size = _size(size)
        start = self._position
        end = len(self._buffer) if size < 0 else min(start + size, len(self._buffer))
        if end <= start:
            return b""
        self._position = end
        return bytes(self._buffer[start:end])

    def read1(self, size=-1, /):
        return self.read(size)

    def readline(self, size=-1, /):
        self._check_open()
        size = _size(size)
        end = self._buffer.find(b"\n", self._position)
        count = (len(self._buffer) if end < 0 else end + 1) - self._position
        return self.read(max(0, count if size < 0 else min(size, count)))

    def write(self, b, /):
        self._check_open()
        if not isinstance(b, (bytes, bytearray)):
            try:
                b = memoryview(b)
            except TypeError:
                raise TypeError("a bytes-like object is required, not "
                                f"'{type(b).__name__}'") from None
        data = bytes(b)
        start = self._position
        if data and start > len(self._buffer):
            self._buffer += bytes(start - len(self._buffer))
        self._buffer[start:start + len(data)] = data
        self._position = start + len(data)
        return len(data)

    def seek(self, pos, whence=0, /):
        self._check_open()
        pos = _index(pos)
        if whence == 0:
            if pos < 0:
                raise ValueError(f"negative seek value {pos}")
            self._position = pos
        elif whence == 1:
            self._position = max(0, self._position + pos)
        elif whence == 2:
            self._position = max(0, len(self._buffer) + pos)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        return self._position

    def tell(self):
        self._check_open()
        return self._position

    def truncate(self, size=None, /):
        self._check_open()
        size = self._position if size is None else _size(size)
        if size < 0:
            raise ValueError(f"negative size value {size}")
        del self._buffer[size:]
        return size

    def __getstate__(self):
        return self.getvalue(), self._position, None


# ------------------------------------------------------------------ text


def _check_newline(newline):
    if newline is not None and not isinstance(newline, str):
        raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
    if newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError(f"illegal newline value: {newline!r}")


class _Text(TextIOBase):
    """Text in memory with a position; what lies behind it is up to a subclass."""

    def _start(self, newline):
        _check_newline(newline)
        self._newline = newline
        self._text = ""
        self._position = 0
        self._parts = []  # what was written at the end and is not in _text yet

    def _whole(self):
        if self._parts:
            self._text += "".join(self._parts)
            self._parts.clear()
        return self._text

    def _translated(self, text):
        """Newlines as they are kept."""
        if self._newline is None:
            return text.replace("\r\n", "\n").replace("\r", "\n")
        if self._newline in ("\r", "\r\n"):
            return text.replace("\n", self._newline)
        return text

    def _insert(self, text):
        if self._position == len(self._text) + sum(map(len, self._parts)):
            self._parts.append(text)
        else:
            whole = self._whole()
            if self._position > len(whole):
                whole += "\0" * (self._position - len(whole))
            self._text = whole[:self._position] + text + whole[self._position + len(text):]
        self._position += len(text)

    def read(self, size=-1, /):
        self._check_open()
        size = _size(size)
        text, start = self._whole(), self._position
        end = len(text) if size < 0 else min(start + size, len(text))
        if end <= start:
            return ""
        self._position = end
        return text[start:end]

    def _line_end(self, text):
        start = self._position
        if self._newline == "":
            ends = [text.find(mark, start) for mark in ("\n", "\r")]
            found = min((end for end in ends if end >= 0), default=-1)
            if found < 0:
                return len(text)
            return found + (2 if text[found:found + 2] == "\r\n" else 1)
        mark = self._newline or "\n"
        found = text.find(mark, start)
        return len(text) if found < 0 else found + len(mark)

    def readline(self, size=-1, /):
        self._check_open()
        size = _size(size)
        text, start = self._whole(), self._position
        end = self._line_end(text)
        if size >= 0:
            end = min(end, start + size)
        if end <= start:
            return ""
        self._position = end
        return text[start:end]

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable

    def tell(self):
        self._check_open()
        return self._position

    @property
    def line_buffering(self):
        self._check_open()
        return False


class StringIO(_Text):
    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError("initial_value must be str or None, "
                            f"not {type(initial_value).__name__}")
        self._start(newline)
        if initial_value:
            self._text = self._translated(initial_value)

    def _check_open(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def getvalue(self):
        self._check_open()
        return self._whole()

    def close(self):
        self._closed = True

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        self._check_open()
        if s:
            self._insert(self._translated(s))
        return len(s)

    def seek(self, pos, whence=0, /):
        self._check_open()
        pos = _index(pos)
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0:
            if pos < 0:
                raise ValueError(f"Negative seek position {pos}")
            self._position = pos
        elif pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 2:
            self._position = len(self._whole())
        return self._position

    def truncate(self, pos=None, /):
        self._check_open()
        pos = self._position if pos is None else _size(pos)
        if pos < 0:
            raise ValueError(f"Negative size value {pos}")
        self._text = self._whole()[:pos]
        return pos

    def __getstate__(self):
        return self.getvalue(), self._newline, self._position, None


class TextIOWrapper(_Text):
    """Text over a stream of bytes: what is written is encoded at once."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,
                 write_through=False):
        self._start(newline)
        self._buffer = buffer
        self._encoding = encoding or "utf-8"
        self._errors = errors or "strict"
        self._line_buffering = line_buffering
        self._waiting = []  # bytes that were written and not flushed
        self._read_all = False

    @property
    def buffer(self):
        return self._buffer

    @property
    def encoding(self):
        return self._encoding

    @property
    def errors(self):
        return self._errors

    @property
    def line_buffering(self):
        return self._line_buffering

    @property
    def closed(self):
        return self._buffer.closed

    @property
    def name(self):
        return self._buffer.name

    def __repr__(self):
        return f"<_io.TextIOWrapper encoding={self._encoding!r}>"

    def _fetch(self):
        self._check_open()
        if not self._read_all:
            self._read_all = True
            self.flush()
            data = self._buffer.read().decode(self._encoding, self._errors)
            self._text = self._translated(data) if self._newline is None else data

    def read(self, size=-1, /):
        self._fetch()
        return super().read(size)

    def readline(self, size=-1, /):
        self._fetch()
        return super().readline(size)

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {type(s).__name__}")
        self._check_open()
        text = s if self._newline in (None, "") else s.replace("\n", self._newline)
        self._waiting.append(text.encode(self._encoding, self._errors))
        if self._line_buffering and "\n" in s:
            self.flush()
        return len(s)

    def flush(self):
        self._check_open()
        if self._waiting:
            data = b"".join(self._waiting)
            self._waiting.clear()
            self._buffer.write(data)
        self._buffer.flush()

    def seek(self, cookie, whence=0, /):
        self._check_open()
        self.flush()
        if cookie != 0 or whence == 1:
            raise UnsupportedOperation("Loopscope seeks to the start and the end only")
        self._read_all = False
        self._text, self._position = "", 0
        return self._buffer.seek(0, whence)

    def tell(self):
        self._check_open()
        self.flush()
        return self._position if self._read_all else self._buffer.tell()

    def close(self):
        if not self._buffer.closed:
            try:
                self.flush()
            finally:
                self._buffer.close()

    def detach(self):
        self.flush()
        buffer, self._buffer = self._buffer, None
        return buffer


def _rename_all():
    from _types import rename
    for cls in StringIO, BytesIO, TextIOWrapper:
        rename(cls, "_io." + cls.__name__)
        cls.__module__ = "_io"


_rename_all()
