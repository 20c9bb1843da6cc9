"""What an operating system can answer without doing anything. There are no other processes, and no
files but those that the program itself writes: all that would need them is missing, and says so."""

import abc
import sys
from collections.abc import MutableMapping

error = OSError
name = "posix"
linesep = "\n"
curdir, pardir, extsep, sep, pathsep = ".", "..", ".", "/", ":"
defpath, altsep, devnull = "/bin:/usr/bin", None, "/dev/null"

F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR = 0, 1, 2
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK = 0

_HOME = "/home/user"


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(f"module 'os' has no attribute {name!r}")
    raise AttributeError(f"module 'os' has no attribute {name!r}: Loopscope has no files and "
                         "no other processes")


class PathLike(abc.ABC):
    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return hasattr(subclass, "__fspath__") or NotImplemented
        return NotImplemented

    if sys.version_info >= (3, 9):
        from types import GenericAlias as _alias
        __class_getitem__ = classmethod(_alias)
        del _alias


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    cls = type(path)
    try:
        found = cls.__fspath__(path)
    except AttributeError:
        if hasattr(cls, "__fspath__"):
            raise
        raise TypeError("expected str, bytes or os.PathLike object, "
                        f"not {cls.__name__}") from None
    if isinstance(found, (str, bytes)):
        return found
    raise TypeError(f"expected {cls.__name__}.__fspath__() to return str or bytes, "
                    f"not {type(found).__name__}")


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


# ------------------------------------------------------------------ the environment


def _text(value):
    if not isinstance(value, str):
        raise TypeError(f"str expected, not {type(value).__name__}")
    return value


class _Environ(MutableMapping):
    """The variables of the environment: a few, always the same."""

    def __init__(self, data):
        self._data = data

    def __getitem__(self, key):
        try:
            return self._data[_text(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        self._data[_text(key)] = _text(value)

    def __delitem__(self, key):
        try:
            del self._data[_text(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        inside = ", ".join(f"{key!r}: {value!r}" for key, value in self._data.items())
        return f"environ({{{inside}}})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __or__(self, other):
        if not isinstance(other, MutableMapping) and not isinstance(other, dict):
            return NotImplemented
        return {**self, **other}

    def __ror__(self, other):
        if not isinstance(other, MutableMapping) and not isinstance(other, dict):
            return NotImplemented
        return {**other, **self}

    def __ior__(self, other):
        self.update(other)
        return self


environ = _Environ({
    "HOME": _HOME, "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin", "USER": "user",
})


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value, /):
    environ[name] = value


def unsetenv(name, /):
    environ.pop(name, None)


# ------------------------------------------------------------------ the process


def getpid():
    return 1


def getppid():
    return 0


def getuid():
    return 1000


geteuid = getgid = getegid = getuid


def kill(pid, signal, /):
    """A signal to this process, the only one that there is; 0 asks whether it is there."""
    import operator
    pid, signal = operator.index(pid), operator.index(signal)
    if pid not in (getpid(), 0):
        raise ProcessLookupError(3, "No such process")
    if not 0 <= signal <= 64:
        raise OSError(22, "Invalid argument")
    if signal:
        import _signal
        _signal.raise_signal(signal)


def getlogin():
    return "user"


def cpu_count():
    return 2


if sys.version_info >= (3, 13):
    def process_cpu_count():
        return 2


def getcwd():
    return _HOME


def getcwdb():
    return _HOME.encode()


def remove(path, *, dir_fd=None):
    import _files
    _files.remove(path)


unlink = remove


_source = None


def urandom(size, /):
    """Bytes that are the same in each run."""
    global _source
    if size < 0:
        raise ValueError("negative argument not allowed")
    if _source is None:
        from random import Random
        _source = Random(size)
        _source.seed("os.urandom")
    return bytes(_source.getrandbits(8) for _ in range(size))


def getrandom(size, flags=0):
    return urandom(size)


_MESSAGES = {
    1: "Operation not permitted",
    2: "No such file or directory",
    4: "Interrupted system call",
    5: "Input/output error",
    9: "Bad file descriptor",
    11: "Resource temporarily unavailable",
    12: "Cannot allocate memory",
    13: "Permission denied",
    16: "Device or resource busy",
    17: "File exists",
    20: "Not a directory",
    21: "Is a directory",
    22: "Invalid argument",
    28: "No space left on device",
    32: "Broken pipe",
    98: "Address already in use",
    99: "Cannot assign requested address",
    103: "Software caused connection abort",
    104: "Connection reset by peer",
    107: "Transport endpoint is not connected",
    110: "Connection timed out",
    111: "Connection refused",
    113: "No route to host",
    115: "Operation now in progress",
}


def strerror(code, /):
    return _MESSAGES.get(code, f"Unknown error {code}")


def get_terminal_size(fd=1, /):
    raise OSError(25, "Inappropriate ioctl for device")


def isatty(fd, /):
    return False


import posixpath as path  # it imports this module, and needs what is above

sys.modules["os.path"] = path
