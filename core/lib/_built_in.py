"""What functions that are C code in CPython say of wrong arguments.

Such functions of the library have their parameters positional-only where CPython's do: from this
follows in which words they are refused (getargs.c and clinic's code; methodobject.c). A method with
nothing but self takes no arguments, also without a `/`."""

import sys

_VARARGS, _VARKEYWORDS = 4, 8
# Their arguments are parsed by a format, which has other words for a wrong number.
_PARSED = frozenset(("time.gmtime", "time.localtime", "time.ctime", "time.strftime"))


def _plural(count):
    return "" if count == 1 else "s"


class _Called:
    """Names and numbers of a function that was called in a wrong way."""

    def __init__(self, function):
        code = function.__code__
        owner, _, name = function.__qualname__.rpartition(".")
        first = code.co_varnames[:1]
        self.bound = bool(owner) and first in (("self",), ("cls",))
        self.is_class = name in ("__init__", "__new__")
        if self.is_class:
            name = owner.rpartition(".")[2]
            self.full = name
        elif sys.version_info < (3, 9):
            self.full = name
        else:
            self.full = f"{owner or function.__module__}.{name}"
        self.name = name
        self.parsed = f"{function.__module__}.{name}" in _PARSED
        self.parameters = code.co_varnames[self.bound:code.co_argcount]
        self.only = code.co_varnames[code.co_argcount:code.co_argcount + code.co_kwonlyargcount]
        self.nameless = max(code.co_posonlyargcount - self.bound, 0)
        self.most = len(self.parameters)
        self.least = self.most - len(function.__defaults__ or ())
        self.any = bool(code.co_flags & _VARARGS)
        self.keywords = bool(code.co_flags & _VARKEYWORDS or self.only
                             or self.nameless < self.most)
        self.any_keyword = bool(code.co_flags & _VARKEYWORDS)
        self.needed = [key for key in self.only if key not in (function.__kwdefaults__ or ())]

    def by_position(self, given):
        """Of a function whose parameters have no names."""
        most, least = self.most, self.least
        if self.any:
            most = sys.maxsize
        if least <= given <= most:
            return None
        if most == 0 and not self.is_class:
            return f"{self.full}() takes no arguments ({given} given)"
        if least == most == 1 and not self.is_class:
            return f"{self.full}() takes exactly one argument ({given} given)"
        bound = "" if least == most else "at least " if given < least else "at most "
        limit = least if given < least else most
        if self.parsed:
            return (f"{self.name}() takes {bound}{limit} argument{_plural(limit)} "
                    f"({given} given)")
        return f"{self.name} expected {bound}{limit} argument{_plural(limit)}, got {given}"

    def by_name(self, given, names):
        """Of a function whose parameters have names."""
        total = self.most + len(self.only)
        called = given + len(names)
        if called > total and not self.any and not self.any_keyword:
            kind = "keyword " if given == 0 else ""
            return (f"{self.name}() takes at most {total} {kind}argument{_plural(total)} "
                    f"({called} given)")
        if given > self.most == 0 and not self.any:
            return f"{self.name}() takes no positional arguments"
        if given > self.most and not self.any:
            bound = "at most" if self.least < self.most else "exactly"
            return (f"{self.name}() takes {bound} {self.most} positional "
                    f"argument{_plural(self.most)} ({given} given)")
        if given < min(self.least, self.nameless):
            least = min(self.least, self.nameless)
            bound = "at least" if least < self.most else "exactly"
            return (f"{self.name}() takes {bound} {least} positional argument{_plural(least)} "
                    f"({given} given)")
        for place, key in enumerate(self.parameters):
            if place < given and key in names and place >= self.nameless:
                return (f"argument for {self.name}() given by name ('{key}') and position "
                        f"({place + 1})")
            if given <= place < self.least and key not in names:
                return f"{self.name}() missing required argument '{key}' (pos {place + 1})"
        for place, key in enumerate(self.only, self.most + 1):
            if key in self.needed and key not in names:
                return f"{self.name}() missing required argument '{key}' (pos {place})"
        return None

    def unexpected(self, names):
        """The first of the names that is no parameter's."""
        for key in names:
            if key not in self.parameters[self.nameless:] and key not in self.only:
                return key
        return None


def wrong_call(function, given, names, error):
    """Raises the TypeError for so many arguments by position and names of others; `error` is what
    is said of a function of Python."""
    called = _Called(function)
    given -= called.bound
    if not called.keywords:
        if names:
            name = called.name if called.parsed else called.full
            raise TypeError(f"{name}() takes no keyword arguments")
        text = called.by_position(given)
    else:
        text = called.by_name(given, names)
    if text is not None:
        raise TypeError(text)
    key = called.unexpected(names)
    if key is None:
        return
    if sys.version_info < (3, 13):
        raise TypeError(f"'{key}' is an invalid keyword argument for {called.name}()")
    raise TypeError(called.name + str(error)[len(function.__qualname__):])
