"""What coroutines and coroutine functions are."""

__all__ = "iscoroutinefunction", "iscoroutine"

import collections.abc
import functools
import inspect
import sys
import types

from . import iscoroutine

_PYTHON = sys.version_info[1]


def _is_debug_mode():
    """Whether loops are made in debug mode: no option of the interpreter asks for it."""
    return False


# The value of an attribute _is_coroutine, which makes any callable pass for a coroutine function.
_is_coroutine = object()

_COROUTINE_TYPES = (types.CoroutineType, collections.abc.Coroutine)
if _PYTHON < 12:
    _COROUTINE_TYPES = (types.CoroutineType, types.GeneratorType, collections.abc.Coroutine)


def iscoroutinefunction(func):
    """Whether calling a function gives a coroutine."""
    if _PYTHON >= 14:
        import warnings
        warnings.warn("'asyncio.iscoroutinefunction' is deprecated and slated for removal in Python "
                      "3.16; use inspect.iscoroutinefunction() instead", DeprecationWarning,
                      stacklevel=2)
    return (inspect.iscoroutinefunction(func)
            or getattr(func, "_is_coroutine", None) is _is_coroutine)


class _Steps:
    """What awaits an object that only behaves as a coroutine: each step is one of its own."""

    def __init__(self, coro):
        self._coro = coro

    def __await__(self):
        return self

    def __next__(self):
        return self._coro.send(None)

    def send(self, value):
        return self._coro.send(value)

    def throw(self, *error):
        return self._coro.throw(*error)

    def close(self):
        return self._coro.close()


async def _drive(coro):
    """The coroutine that a task drives in place of such an object."""
    return await _Steps(coro)


def _format_coroutine(coro):
    """How a task shows its coroutine; objects that only behave as one included."""
    kind = type(coro)
    name = getattr(coro, "__qualname__", "") or getattr(coro, "__name__", "")
    name = f"{name or f'<{kind.__name__} without __name__>'}()"
    running = getattr(coro, "cr_running", False) or getattr(coro, "gi_running", False)
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    if not code:
        return f"{name} running" if running else name
    frame = getattr(coro, "cr_frame", None) or getattr(coro, "gi_frame", None)
    file = code.co_filename or "<empty co_filename>"
    if frame is None:
        return f"{name} done, defined at {file}:{code.co_firstlineno}"
    return f"{name} running at {file}:{frame.f_lineno}"


if _PYTHON < 11:
    __all__ = ("coroutine",) + __all__
    _DEBUG = False

    def coroutine(func):
        """Makes a generator function, or a function, pass for a coroutine function."""
        import warnings
        warnings.warn('"@coroutine" decorator is deprecated since Python 3.8, '
                      'use "async def" instead', DeprecationWarning, stacklevel=2)
        if inspect.iscoroutinefunction(func):
            return func
        made = func if inspect.isgeneratorfunction(func) else _waits_for_result(func)
        made = types.coroutine(made)
        made._is_coroutine = _is_coroutine
        return made

    def _waits_for_result(func):
        @functools.wraps(func)
        def coro(*args, **kwargs):
            result = func(*args, **kwargs)
            if inspect.isgenerator(result):
                return (yield from result)
            if isinstance(result, collections.abc.Awaitable):
                return (yield from result.__await__())
            return result

        return coro
