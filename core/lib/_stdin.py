"""sys.stdin: what the run has as its input. The host is asked for more only when a program reads
beyond what is known, so that a person can answer one question after the other."""

import io as _io
from _types import read_input as _read_input, rename as _rename


class BufferedReader(_io.BufferedIOBase):
    """The bytes of the input."""

    name, mode = "<stdin>", "rb"

    def __init__(self):
        self._data = b""
        self._at = 0  # what is before has been read

    @property
    def raw(self):
        return self

    def _more(self):
        """Asks for the next part. False: there is none."""
        part = _read_input()
        self._data = self._data[self._at:] + part
        self._at = 0
        return part != b""

    def _waiting(self):
        return len(self._data) - self._at

    def _take(self, size):
        start = self._at
        self._at = min(start + size, len(self._data))
        return self._data[start:self._at]

    def read(self, size=-1, /):
        self._check_open()
        size = _io._size(size)
        while (size < 0 or self._waiting() < size) and self._more():
            pass
        return self._take(self._waiting() if size < 0 else size)

    def peek(self, size=0, /):
        self._check_open()
        if not self._waiting():
            self._more()
        return self._data[self._at:]

    def read1(self, size=-1, /):
        waiting = len(self.peek())
        return self._take(waiting if size < 0 else size)

    def readline(self, size=-1, /):
        self._check_open()
        size = _io._size(size)
        searched = 0
        while True:
            end = self._data.find(b"\n", self._at + searched) + 1
            searched = self._waiting()
            if end or 0 <= size <= searched or not self._more():
                break
        length = end - self._at if end else searched
        return self._take(length if size < 0 else min(length, size))

    def readable(self):
        self._check_open()
        return True

    def fileno(self):
        self._check_open()
        return 0

    def seek(self, offset, whence=0, /):
        self._unsupported("File or stream is not seekable.")

    def truncate(self, size=None, /):
        self._unsupported("truncate")

    def __repr__(self):
        return "<_io.BufferedReader name='<stdin>'>"


class TextIOWrapper(_io.TextIOWrapper):
    """The text of the input. Of the bytes no more than whole lines are taken."""

    mode = "r"

    def _more(self, whole=False):
        """Decodes one more line, or all. False: there is nothing more."""
        data = self._buffer.read() if whole else self._buffer.readline()
        text = self._translated(data.decode(self._encoding, self._errors))
        self._text = self._text[self._position:] + text
        self._position = 0
        return text != ""

    def read(self, size=-1, /):
        self._check_open()
        size = _io._size(size)
        while (size < 0 or len(self._text) - self._position < size) and self._more(size < 0):
            pass
        return _io._Text.read(self, size)

    def readline(self, size=-1, /):
        self._check_open()
        size = _io._size(size)
        while not (0 <= size <= len(self._text) - self._position or
                   self._text.find("\n", self._position) >= 0) and self._more():
            pass
        return _io._Text.readline(self, size)

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None,
                    write_through=None):
        self._encoding = encoding or self._encoding
        self._errors = errors or self._errors

    def writable(self):
        self._check_open()
        return False

    seekable = isatty = writable

    def write(self, s, /):
        self._unsupported("not writable")

    def flush(self):
        self._check_open()

    def seek(self, cookie, whence=0, /):
        self._check_open()
        self._unsupported("underlying stream is not seekable")

    def tell(self):
        self.seek(0)

    def fileno(self):
        return self._buffer.fileno()

    def __repr__(self):
        return f"<_io.TextIOWrapper name='<stdin>' mode='r' encoding={self._encoding!r}>"


for _class in BufferedReader, TextIOWrapper:
    _class.__module__ = "_io"
    _rename(_class, f"_io.{_class.__name__}")

stdin = TextIOWrapper(BufferedReader(), "utf-8", "surrogateescape", "\n")
