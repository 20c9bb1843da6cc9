"""Futures of other threads, and executors that make them."""

import sys as _sys

from ._base import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, BrokenExecutor, CancelledError, Executor,
    Future, InvalidStateError, TimeoutError, as_completed, wait,
)

__all__ = [
    "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError",
    "BrokenExecutor", "Future", "Executor", "wait", "as_completed", "ProcessPoolExecutor",
    "ThreadPoolExecutor",
]
if _sys.version_info >= (3, 13):
    __all__.append("InvalidStateError")


class ProcessPoolExecutor(Executor):
    """Refused: there are no other processes."""

    def __init__(self, max_workers=None, *args, **kwargs):
        raise NotImplementedError(
            "Loopscope has no processes: ProcessPoolExecutor is not supported; "
            "ThreadPoolExecutor is")


ProcessPoolExecutor.__module__ = "concurrent.futures.process"


def __dir__():
    return [*__all__, "__author__", "__doc__"]


def __getattr__(name):
    global ThreadPoolExecutor
    if name == "ThreadPoolExecutor":
        from .thread import ThreadPoolExecutor
        return ThreadPoolExecutor
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
