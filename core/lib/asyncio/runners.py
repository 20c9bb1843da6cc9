"""Runner. asyncio.run and the watch for Ctrl+C are native and in this namespace already."""

import contextvars
import sys

from . import events
from .exceptions import CancelledError
from .tasks import all_tasks, gather, iscoroutine

__all__ = ("run",)

if sys.version_info >= (3, 11):
    __all__ = ("Runner", "run")

    _CREATED, _INITIALIZED, _CLOSED = "created", "initialized", "closed"

    # What shutdown_default_executor is given.
    _JOIN_TIMEOUT = () if sys.version_info < (3, 12) else (300,)

    class Runner:
        """A loop for any number of coroutines, one after the other, and its clean-up."""

        def __init__(self, *, debug=None, loop_factory=None):
            self._state = _CREATED
            self._debug = debug
            self._loop_factory = loop_factory
            self._loop = None
            self._context = None
            self._set_event_loop = False

        def __enter__(self):
            self._lazy_init()
            return self

        def __exit__(self, exc_type, exc_val, exc_tb):
            self.close()

        def _lazy_init(self):
            if self._state is _CLOSED:
                raise RuntimeError("Runner is closed")
            if self._state is _INITIALIZED:
                return
            if self._loop_factory is not None:
                self._loop = self._loop_factory()
            else:
                self._loop = events.new_event_loop()
                if not self._set_event_loop:
                    events.set_event_loop(self._loop)
                    self._set_event_loop = True
            if self._debug is not None:
                self._loop.set_debug(self._debug)
            self._context = contextvars.copy_context()
            self._state = _INITIALIZED

        @staticmethod
        def _check_no_loop():
            if events._get_running_loop() is not None:
                raise RuntimeError("Runner.run() cannot be called from a running event loop")

        def get_loop(self):
            self._lazy_init()
            return self._loop

        def run(self, coro, *, context=None):
            if sys.version_info >= (3, 14):
                self._check_no_loop()
                self._lazy_init()
            if not iscoroutine(coro):
                if sys.version_info < (3, 14):
                    raise ValueError(f"a coroutine was expected, got {coro!r}")
                if not hasattr(type(coro), "__await__"):
                    raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")

                async def _wrap_awaitable(awaitable):
                    return await awaitable

                coro = _wrap_awaitable(coro)
            if sys.version_info < (3, 14):
                self._check_no_loop()
                self._lazy_init()
            if context is None:
                context = self._context
            task = self._loop.create_task(coro, context=context)
            _watch_main_task(task)
            try:
                return self._loop.run_until_complete(task)
            except CancelledError:
                if _interrupts() > 0 and hasattr(task, "uncancel") and task.uncancel() == 0:
                    raise KeyboardInterrupt()
                raise
            finally:
                _watch_main_task(None)

        def close(self):
            if self._state is not _INITIALIZED:
                return
            loop = self._loop
            try:
                _cancel_all_tasks(loop)
                loop.run_until_complete(loop.shutdown_asyncgens())
                loop.run_until_complete(loop.shutdown_default_executor(*_JOIN_TIMEOUT))
            finally:
                if self._set_event_loop:
                    events.set_event_loop(None)
                loop.close()
                self._loop = None
                self._state = _CLOSED

    def _cancel_all_tasks(loop):
        left = all_tasks(loop)
        if not left:
            return
        for task in left:
            task.cancel()
        loop.run_until_complete(gather(*left, return_exceptions=True))
        for task in left:
            if not task.cancelled() and task.exception() is not None:
                loop.call_exception_handler({
                    "message": "unhandled exception during asyncio.run() shutdown",
                    "exception": task.exception(),
                    "task": task,
                })
