"""Lines of source: of the program, its modules and what was compiled under a name of its own."""

import _traceback

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}  # filename -> (size, time of the file, lines, full name); programs put entries in


def getlines(filename, module_globals=None):
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    return _traceback.lines(filename)


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def clearcache():
    cache.clear()


def checkcache(filename=None):
    """Files do not change while a program runs."""


def updatecache(filename, module_globals=None):
    cache.pop(filename, None)
    return getlines(filename, module_globals)


def lazycache(filename, module_globals):
    return filename in cache and len(cache[filename]) == 1
