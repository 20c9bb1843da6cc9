"""Paths as text: os.path. What exists is what the program wrote itself; no path is a link."""

import sys as _sys
import os

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname",
    "commonprefix", "commonpath", "exists", "getsize", "lexists", "isfile", "isdir", "islink",
    "ismount", "expanduser", "expandvars", "normpath", "abspath", "realpath", "relpath", "curdir", "pardir",
    "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "supports_unicode_filenames",
]

curdir, pardir, extsep, sep, pathsep = ".", "..", ".", "/", ":"
defpath, altsep, devnull = "/bin:/usr/bin", None, "/dev/null"
supports_unicode_filenames = False


def _like(path, text):
    """A constant in the kind of a path: bytes for bytes."""
    return text.encode() if isinstance(path, bytes) else text


def normcase(s):
    return os.fspath(s)


def isabs(s):
    s = os.fspath(s)
    return s.startswith(_like(s, "/"))


def _check_kinds(function, *args):
    """Says what is wrong with arguments that are no paths of one kind."""
    kinds = {type(arg) for arg in args}
    for arg in args:
        if not isinstance(arg, (str, bytes, os.PathLike)):
            raise TypeError(f"{function}() argument must be str, bytes, or os.PathLike object, "
                            f"not {type(arg).__name__!r}") from None
    if any(issubclass(kind, bytes) for kind in kinds) and any(
            issubclass(kind, str) for kind in kinds):
        raise TypeError("Can't mix strings and bytes in path components") from None


def join(a, *p):
    path = os.fspath(a)
    try:
        slash = _like(path, "/")
        for part in map(os.fspath, p):
            if part.startswith(slash):
                path = part
            elif not path or path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError):
        _check_kinds("join", a, *p)
        raise
    return path


def split(p):
    p = os.fspath(p)
    slash = _like(p, "/")
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    p = os.fspath(p)
    dot, slash = _like(p, "."), _like(p, "/")
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    # Dots at the beginning of a name are no extension.
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    p = os.fspath(p)
    slash, none = _like(p, "/"), p[:0]
    if not p.startswith(slash):
        return none, none, p
    if p[1:2] != slash or p[2:3] == slash:
        return none, slash, p[1:]
    return none, p[:2], p[2:]


_splitroot = splitroot  # is hidden in older versions


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def normpath(path):
    path = os.fspath(path)
    slash, dot, dots = _like(path, "/"), _like(path, "."), _like(path, "..")
    if not path:
        return dot
    _, root, rest = _splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != dots or (not root and not parts) or (parts and parts[-1] == dots):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


def abspath(path):
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    if strict:
        raise FileNotFoundError(2, "No such file or directory", filename)
    return abspath(filename)


def relpath(path, start=None):
    path = os.fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash, dot, dots = _like(path, "/"), _like(path, "."), _like(path, "..")
    start = dot if start is None else os.fspath(start)
    here = [part for part in abspath(start).split(slash) if part]
    there = [part for part in abspath(path).split(slash) if part]
    same = len(commonprefix([here, there]))
    return slash.join([dots] * (len(here) - same) + there[same:]) or dot


def commonprefix(m):
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    first, last = min(m), max(m)
    for i, part in enumerate(first):
        if part != last[i]:
            return first[:i]
    return first


def commonpath(paths):
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    slash, dot = _like(paths[0], "/"), _like(paths[0], ".")
    absolute = {path.startswith(slash) for path in paths}
    if len(absolute) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    parts = [[part for part in path.split(slash) if part and part != dot] for path in paths]
    return (slash if absolute.pop() else slash[:0]) + slash.join(commonprefix(parts))


def expanduser(path):
    path = os.fspath(path)
    if not path.startswith(_like(path, "~")):
        return path
    end = path.find(_like(path, "/"))
    name = path[1:] if end < 0 else path[1:end]
    if name:
        return path  # the homes of others are not known
    home = _like(path, os.environ.get("HOME", "/").rstrip("/"))
    return home + path[1:] or _like(path, "/")


def expandvars(path):
    path = os.fspath(path)
    if isinstance(path, bytes):
        return expandvars(path.decode()).encode()
    out, i = [], 0
    while i < len(path):
        if path[i] != "$":
            out.append(path[i])
            i += 1
            continue
        if path[i + 1:i + 2] == "{" and "}" in path[i:]:
            end = path.index("}", i) + 1
            name = path[i + 2:end - 1]
        else:
            end = i + 1
            while end < len(path) and (path[end].isalnum() or path[end] == "_"):
                end += 1
            name = path[i + 1:end]
        out.append(os.environ.get(name, path[i:end]) if name else path[i:end])
        i = end
    return "".join(out)


def isfile(path):
    import _files
    return not isinstance(path, int) and _files.find(path) is not None


def isdir(path):
    import _files
    return not isinstance(path, int) and _files.is_folder(path)


def exists(path):
    return isfile(path) or isdir(path)


def getsize(filename):
    import _files
    content = _files.find(filename)
    if content is None:
        raise FileNotFoundError(2, "No such file or directory", filename)
    return len(content)


def islink(path):
    os.fspath(path)
    return False


lexists = exists
ismount = isjunction = isdevdrive = islink

if _sys.version_info < (3, 13):
    from _later import hide as _hide
    _hide(globals(), {12: "splitroot isjunction", 13: "isdevdrive"})
