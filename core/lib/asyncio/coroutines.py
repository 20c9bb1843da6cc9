"""What coroutines and coroutine functions are."""

__all__ = "iscoroutinefunction", "iscoroutine"

import inspect

from . import iscoroutine, iscoroutinefunction

def _is_debug_mode():
    """Whether loops are made in debug mode: no option of the interpreter asks for it."""
    return False


# The value of an attribute _is_coroutine, which makes any callable pass for a coroutine function.
_is_coroutine = object()


def _is_marked(func):
    """What asyncio.iscoroutinefunction asks about a callable that is no plain function."""
    return (inspect.iscoroutinefunction(func)
            or getattr(func, "_is_coroutine", None) is _is_coroutine)
