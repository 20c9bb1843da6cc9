"""Warnings: the part of the module that is not needed to show one.

The functions warn, warn_explicit, _filters_mutated and _format, and the lists of filters, are
native and in this namespace already.
"""
import sys

__all__ = [
    "warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter",
    "resetwarnings", "catch_warnings",
]

defaultaction = _defaultaction
onceregistry = _onceregistry


class WarningMessage:
    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
            self.message, self._category_name, self.filename, self.lineno, self.line)


def formatwarning(message, category, filename, lineno, line=None):
    return _format(message, category, filename, lineno, line, None)


def showwarning(message, category, filename, lineno, file=None, line=None):
    _show_text(WarningMessage(message, category, filename, lineno, file, line))


_formatwarning = formatwarning
_showwarning = showwarning


def _text(msg):
    if formatwarning is not _formatwarning:
        return formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    return _format(msg.message, msg.category, msg.filename, msg.lineno, msg.line, msg.source)


def _show_text(msg):
    file = sys.stderr if msg.file is None else msg.file
    if file is None:
        return
    try:
        file.write(_text(msg))
    except OSError:
        pass


_sink = _show_text


def _show(message, category, filename, lineno, source):
    """Called for each warning that the filters let through."""
    msg = WarningMessage(message, category, filename, lineno, source=source)
    if showwarning is not _showwarning:
        if not callable(showwarning):
            raise TypeError("warnings.showwarning() must be set to a function or method")
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
        return
    _sink(msg)


_ACTIONS = ("error", "ignore", "always", "all", "default", "module", "once")


def _check(action, lineno):
    if action not in _ACTIONS:
        raise ValueError("invalid action: %r" % (action,))
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def _check_all(action, message, category, module, lineno):
    if action not in _ACTIONS:
        raise ValueError("invalid action: %r" % (action,))
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    _check(action, lineno)


def _assertions(check):
    """Before 3.13 what is wrong with a filter is told by AssertionErrors, in other words."""
    def checked(*args):
        try:
            check(*args)
        except (TypeError, ValueError) as error:
            text = str(error)
        else:
            return
        text = "lineno must be an int >= 0" if text == "lineno must be an int" else text
        raise AssertionError("category must be a class" if "Warning" in text else text)
    return checked


if sys.version_info < (3, 13):
    _check, _check_all = _assertions(_check), _assertions(_check_all)


def _add(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        try:
            filters.remove(item)
        except ValueError:
            pass
        filters.insert(0, item)
    _filters_mutated()


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _check_all(action, message, category, module, lineno)
    if message or module:
        import re
    _add((action, re.compile(message, re.I) if message else None, category,
          re.compile(module) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check(action, lineno)
    _add((action, None, category, None, lineno), append)


def resetwarnings():
    filters[:] = []
    _filters_mutated()


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = ["record=True"] if self._record else []
        return "%s(%s)" % (type(self).__name__, ", ".join(args))

    def __enter__(self):
        global filters, showwarning, _sink
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        self._saved = filters, showwarning, _sink
        filters = filters[:]
        _filters_mutated()
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        log = []
        _sink = log.append
        showwarning = _showwarning
        return log

    def __exit__(self, *exc_info):
        global filters, showwarning, _sink
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        filters, showwarning, _sink = self._saved
        _filters_mutated()


if sys.version_info >= (3, 13):
    class deprecated:
        """A decorator: whoever calls the function, or makes an object of the class, is warned."""

        def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
            if not isinstance(message, str):
                raise TypeError("Expected an object of type str for 'message', "
                                f"not {type(message).__name__!r}")
            self.message, self.category, self.stacklevel = message, category, stacklevel

        def __call__(self, arg, /):
            message, category, level = self.message, self.category, self.stacklevel
            if category is None:
                arg.__deprecated__ = message
                return arg
            if isinstance(arg, type):
                return _deprecate_class(arg, message, category, level)
            if not callable(arg):
                raise TypeError("@deprecated decorator with non-None category must be applied to "
                                f"a class or callable, not {arg!r}")
            import functools
            import inspect

            @functools.wraps(arg)
            def wrapper(*args, **kwargs):
                warn(message, category=category, stacklevel=level + 1)
                return arg(*args, **kwargs)

            if inspect.iscoroutinefunction(arg):
                wrapper = inspect.markcoroutinefunction(wrapper)
            arg.__deprecated__ = wrapper.__deprecated__ = message
            return wrapper

    def _deprecate_class(cls, message, category, level):
        import functools
        original_new, original_subclass = cls.__new__, cls.__init_subclass__

        @functools.wraps(original_new)
        def __new__(made, /, *args, **kwargs):
            if made is cls:
                warn(message, category=category, stacklevel=level + 1)
            if original_new is not object.__new__:
                return original_new(made, *args, **kwargs)
            if made.__init__ is object.__init__ and (args or kwargs):
                raise TypeError(f"{made.__name__}() takes no arguments")
            return original_new(made)

        def __init_subclass__(*args, **kwargs):
            warn(message, category=category, stacklevel=level + 1)
            function = getattr(original_subclass, "__func__", None)
            return (function or original_subclass)(*(args if function else args[1:]), **kwargs)

        cls.__new__ = staticmethod(__new__)
        cls.__init_subclass__ = classmethod(__init_subclass__)
        cls.__deprecated__ = message
        __new__.__deprecated__ = __init_subclass__.__deprecated__ = message
        return cls

    __all__.append("deprecated")
