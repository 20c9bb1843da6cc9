"""timeout() and timeout_at(): deadlines for what a task does inside `async with`."""

import sys

from . import events
from .exceptions import CancelledError
from .tasks import current_task

__all__ = ("Timeout", "timeout", "timeout_at")

_PYTHON = sys.version_info[1]

# The states, by the word that the repr shows.
_CREATED, _ACTIVE, _EXPIRING, _EXPIRED, _FINISHED = (
    "created", "active", "expiring", "expired", "finished")


def _name_the_cause(error):
    """The first cancellation that `error` goes back to gets a TimeoutError in front of it."""
    while error.__context__ is not None:
        before = error.__context__
        if isinstance(before, CancelledError):
            late = TimeoutError()
            late.__cause__ = before
            late.__context__ = before
            error.__context__ = late
            break
        error = before


def _name_the_causes(error):
    """Of an exception, and of those in it when it is a group."""
    _name_the_cause(error)
    if isinstance(error, ExceptionGroup):
        for inner in error.exceptions:
            _name_the_cause(inner)


class Timeout:
    """The task is cancelled at the deadline; that cancellation leaves as TimeoutError."""

    def __init__(self, when):
        self._state = _CREATED
        self._when = when
        self._task = None
        self._timeout_handler = None

    def __repr__(self):
        text = ""
        if self._state is _ACTIVE:
            text = f" when={None if self._when is None else round(self._when, 3)}"
        return f"<Timeout [{self._state}]{text}>"

    def when(self):
        return self._when

    def expired(self):
        return self._state is _EXPIRING or self._state is _EXPIRED

    def reschedule(self, when):
        if self._state is _CREATED:
            raise RuntimeError("Timeout has not been entered")
        if self._state is not _ACTIVE:
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._timeout_handler is not None:
            self._timeout_handler.cancel()
            self._timeout_handler = None
        if when is None:
            return
        loop = events.get_running_loop()
        if when > loop.time():
            self._timeout_handler = loop.call_at(when, self._on_timeout)
        else:
            self._timeout_handler = loop.call_soon(self._on_timeout)

    async def __aenter__(self):
        if self._state is not _CREATED:
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = _ACTIVE
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._timeout_handler is not None:
            self._timeout_handler.cancel()
            self._timeout_handler = None
        if self._state is _ACTIVE:
            self._state = _FINISHED
        elif self._state is _EXPIRING:
            self._state = _EXPIRED
            if self._task.uncancel() <= self._cancelling and exc_type is not None:
                # Nobody else has asked for the cancellation: what it has caused is told apart.
                if exc_type is CancelledError or _PYTHON >= 13 and issubclass(
                        exc_type, CancelledError):
                    raise TimeoutError from exc_val
                if _PYTHON >= 13:
                    _name_the_causes(exc_val)

    def _on_timeout(self):
        self._task.cancel()
        self._state = _EXPIRING
        self._timeout_handler = None


def timeout(delay):
    loop = events.get_running_loop()
    return Timeout(None if delay is None else loop.time() + delay)


def timeout_at(when):
    return Timeout(when)
