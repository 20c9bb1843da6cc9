"""Paths as objects. Paths of Windows are not here, and of files only what the program wrote itself."""

import fnmatch as _fnmatch
import io as _io
import os as _os
import posixpath as _posixpath
import sys as _sys
from collections.abc import Sequence as _Sequence
from urllib.parse import quote_from_bytes as _quote

__all__ = ["PurePath", "PurePosixPath", "Path", "PosixPath"]

_minor = _sys.version_info[1]


def __getattr__(name):
    text = f"module 'pathlib' has no attribute {name!r}"
    if name in ("PureWindowsPath", "WindowsPath", "UnsupportedOperation"):
        text += f"\nLoopscope does not have pathlib.{name}."
    raise AttributeError(text)


class _PathParents(_Sequence):
    """The folders around a path, from the inside outwards."""

    __slots__ = ("_path", "_tail")

    def __init__(self, path):
        self._path, self._tail = path, path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, index):
        if isinstance(index, slice):
            if _minor < 10:
                raise TypeError("'<' not supported between instances of 'slice' and 'int'")
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index >= len(self) or index < (-len(self) if _minor >= 10 else 0):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._made(self._tail[:len(self._tail) - index - 1])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePath:
    """A path that is only a text."""

    __slots__ = ("_root", "_tail", "_text", "__weakref__")

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        self = object.__new__(cls)
        if _minor < 12:
            self._parse(args)
        return self

    def __init__(self, *args):
        if _minor >= 12:
            self._parse(args)

    def _parse(self, args):
        path = ""
        for arg in args:
            path = _posixpath.join(path, self._as_text(arg))
        slashes = len(path) - len(path.lstrip("/"))
        self._root = "//" if slashes == 2 else "/" if slashes else ""
        self._tail = [part for part in path.split("/") if part and part != "."]
        self._text = None

    @staticmethod
    def _as_text(arg):
        if isinstance(arg, PurePath):
            return str(arg)
        try:
            text = _os.fspath(arg)
        except TypeError:
            if _minor < 12:
                raise
            text = arg
        if isinstance(text, str):
            return str(text)
        if _minor >= 12:
            raise TypeError("argument should be a str or an os.PathLike object where __fspath__ "
                            f"returns a str, not {type(text).__name__!r}")
        raise TypeError("argument should be a str object or an os.PathLike object returning str, "
                        f"not {type(text)!r}")

    def with_segments(self, *pathsegments):
        return type(self)(*pathsegments)

    def _made(self, tail, root=None):
        """A path of the same kind with these parts."""
        path = self.with_segments("/".join(tail)) if _minor >= 12 else object.__new__(type(self))
        path._root = self._root if root is None else root
        path._tail, path._text = list(tail), None
        return path

    def __reduce__(self):
        return type(self), self.parts

    def __str__(self):
        if self._text is None:
            self._text = self._root + "/".join(self._tail) or "."
        return self._text

    __fspath__ = __str__

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __bytes__(self):
        return _os.fsencode(self)

    def as_posix(self):
        return str(self)

    def as_uri(self):
        if not self._root:
            raise ValueError("relative path can't be expressed as a file URI")
        return "file://" + _quote(bytes(self))

    # -------------------------------------------------------------- comparing

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return str(self) == str(other)

    def __hash__(self):
        return hash(str(self))

    def _key(self):
        return str(self).split("/") if _minor >= 12 else list(self.parts)

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, PurePath) else NotImplemented

    # -------------------------------------------------------------- parts

    drive = property(lambda self: "")
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._root)

    @property
    def parts(self):
        return (self._root, *self._tail) if self._root else tuple(self._tail)

    @property
    def name(self):
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        name = self.name
        dot = name.rfind(".")
        return name[dot:] if 0 < dot < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        dot = name.rfind(".")
        return name[:dot] if 0 < dot < len(name) - 1 else name

    @property
    def parent(self):
        return self._made(self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return _PathParents(self)

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        if _minor >= 13:
            import warnings
            warnings.warn("pathlib.PurePath.is_reserved() is deprecated and scheduled for removal "
                          "in Python 3.15. Use os.path.isreserved() to detect reserved paths on "
                          "Windows.", DeprecationWarning, stacklevel=2)
        return False

    # -------------------------------------------------------------- other paths

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def with_name(self, name):
        parts = [part for part in name.split("/") if part != "."]
        if _minor >= 12:
            wrong = not name or "/" in name or name == "."
        else:
            wrong = len(list(filter(None, parts))) != 1 or "/" in (name[0], name[-1])
        if not self.name and not (wrong and _minor >= 13):
            raise ValueError(f"{self!r} has an empty name")
        if wrong:
            raise ValueError(f"Invalid name {name!r}")
        return self._made(self._tail[:-1] + [name])

    def with_stem(self, stem):
        if _minor >= 13 and self.suffix and not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        wrong = (suffix and not suffix.startswith(".")) or suffix == "." or "/" in suffix
        if _minor >= 13:
            if not self.stem:
                raise ValueError(f"{self!r} has an empty name")
            if suffix and not (suffix.startswith(".") and len(suffix) > 1):
                raise ValueError(f"Invalid suffix {suffix!r}")
            return self.with_name(self.stem + suffix)
        if wrong:
            raise ValueError(f"Invalid suffix {suffix!r}")
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return self._made(self._tail[:-1] + [self.stem + suffix])

    def _other(self, others, name):
        """The path that relative_to() and is_relative_to() get."""
        if _minor >= 12:
            if not others:
                raise TypeError(f"PurePath.{name}() missing 1 required positional argument: "
                                "'other'")
            if len(others) > 1:
                import warnings
                warnings.warn("support for supplying more than one "
                              f"{'positional ' if name == 'relative_to' else ''}argument to "
                              f"pathlib.PurePath.{name}() is deprecated and scheduled for removal "
                              "in Python 3.14", DeprecationWarning, stacklevel=3)
        elif not others:
            raise TypeError("need at least one argument")
        return self.with_segments(*others)

    def relative_to(self, *other, walk_up=False):
        path = self._other(other, "relative_to")
        around = [path, *path.parents] if walk_up else [path]
        for step, folder in enumerate(around):
            if self._is_below(folder):
                return self._made([".."] * step + self._tail[len(folder._tail):], "")
            if walk_up and folder.name == "..":
                raise ValueError(f"'..' segment in {str(path)!r} cannot be walked")
        if walk_up:
            raise ValueError(f"{str(self)!r} and {str(path)!r} have different anchors")
        if _minor >= 12:
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(path)!r}")
        other = path._root + "/".join(path._tail)
        if _minor >= 9:
            raise ValueError(f"{str(self)!r} is not in the subpath of {other!r} OR one path is "
                             "relative and the other is absolute.")
        raise ValueError(f"{str(self)!r} does not start with {other!r}")

    def _is_below(self, folder):
        return self._root == folder._root and self._tail[:len(folder._tail)] == folder._tail

    if _minor >= 9:
        def is_relative_to(self, *other):
            return self._is_below(self._other(other, "is_relative_to"))

    def match(self, path_pattern, *, case_sensitive=None):
        pattern = path_pattern
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        wanted, parts = pattern.parts, self.parts
        if not wanted:
            raise ValueError("empty pattern")
        if len(parts) < len(wanted) or (pattern._root and len(parts) > len(wanted)):
            return False
        return all(_matches(part, glob, case_sensitive)
                   for part, glob in zip(parts[::-1], wanted[::-1]))

    if _minor >= 13:
        def full_match(self, pattern, *, case_sensitive=None):
            if not isinstance(pattern, PurePath):
                pattern = self.with_segments(pattern)
            return _all_match([""] * len(self._root) + self._tail,
                              [""] * len(pattern._root) + pattern._tail, case_sensitive)


def _matches(part, glob, case_sensitive):
    if case_sensitive is False:
        part, glob = part.lower(), glob.lower()
    return _fnmatch.fnmatchcase(part, glob)


def _all_match(parts, globs, case_sensitive):
    """Whether parts match globs, of which ** matches any number. A root is an empty part, which
    only the last ** matches by itself."""
    if not globs:
        return not parts
    if globs == ["**"]:
        return True
    if globs[0] == "**":
        return any(_all_match(parts[skipped:], globs[1:], case_sensitive)
                   for skipped in range(len(parts) + 1) if parts[:skipped] != [""])
    if globs[1:] == ["**"] and len(parts) == 1 and parts[0]:
        return False
    return (bool(parts) and bool(parts[0]) == bool(globs[0]) and _matches(parts[0], globs[0], case_sensitive)
            and _all_match(parts[1:], globs[1:], case_sensitive))


_os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    __slots__ = ()


# ------------------------------------------------------------------ files


class Path(PurePath):
    """A path with what there is of a file system."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return super().__new__(PosixPath if cls is Path else cls, *args, **kwargs)

    def __getattr__(self, name):
        text = f"{type(self).__name__!r} object has no attribute {name!r}"
        if not name.startswith("_") and name in _REFUSED:
            text += f": Loopscope has no file system, and no Path.{name}"
        raise AttributeError(text)

    @classmethod
    def cwd(cls):
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        return cls(_os.path.expanduser("~"))

    def absolute(self):
        return self if self._root else self.with_segments(_os.getcwd(), self)

    def resolve(self, strict=False):
        return self.with_segments(_os.path.normpath(str(self.absolute())))

    def expanduser(self):
        return self.with_segments(_os.path.expanduser(str(self)))

    def exists(self, *, follow_symlinks=True):
        return _os.path.exists(self)

    def is_file(self, *, follow_symlinks=True):
        return _os.path.isfile(self)

    def is_dir(self, *, follow_symlinks=True):
        return _os.path.isdir(self)

    def is_symlink(self):
        return False

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return _io.open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", -1, encoding, errors, newline) as file:
            return file.read()

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", -1, encoding, errors, newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        with self.open("wb") as file:
            return file.write(memoryview(data).tobytes())

    def touch(self, mode=0o666, exist_ok=True):
        self.open("a" if exist_ok else "x").close()

    def unlink(self, missing_ok=False):
        try:
            _os.remove(self)
        except FileNotFoundError:
            if not missing_ok:
                raise


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


if _minor == 13:
    for _class in PurePath, PurePosixPath, Path, PosixPath:
        _class.__module__ = "pathlib._local"
    del _class

_REFUSED = frozenset("""
    chmod copy exists glob group hardlink_to is_block_device is_char_device is_fifo is_junction
    is_mount is_socket iterdir lchmod lstat mkdir owner readlink rename replace rglob rmdir samefile
    stat symlink_to walk link_to
""".split())
