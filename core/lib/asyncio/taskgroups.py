"""TaskGroup: tasks that end together."""

import sys

from . import events
from .exceptions import CancelledError
from .tasks import current_task

__all__ = ("TaskGroup",)

_PYTHON = sys.version_info[1]


class TaskGroup:
    """Waits for its tasks at the end of the block; when one fails the others are cancelled."""

    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent_task = None
        self._parent_cancel_requested = False
        self._tasks = {}  # in order of creation
        self._errors = []
        self._base_error = None
        self._on_completed_fut = None

    def __repr__(self):
        text = "<TaskGroup"
        if self._tasks:
            text += f" tasks={len(self._tasks)}"
        if self._errors:
            text += f" errors={len(self._errors)}"
        if self._aborting:
            text += " cancelling"
        elif self._entered:
            text += " entered"
        return text + ">"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        if self._loop is None:
            self._loop = events.get_running_loop()
        self._parent_task = current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    async def __aexit__(self, et, exc, tb):
        self._exiting = True
        if exc is not None and self._base_error is None and _ends_program(exc):
            self._base_error = exc
        cancelled_by = exc if et is not None and _is_cancellation(et) else None
        if _PYTHON < 13:
            cancelled_by = self._uncancel_parent(cancelled_by)
        if et is not None and not self._aborting:
            self._abort()

        # The parent may be cancelled any number of times while it waits.
        while self._tasks:
            if self._on_completed_fut is None:
                self._on_completed_fut = self._loop.create_future()
            try:
                await self._on_completed_fut
            except CancelledError as error:
                if not self._aborting:
                    cancelled_by = error
                    self._abort()
            self._on_completed_fut = None

        if self._base_error is not None:
            raise self._base_error
        if _PYTHON >= 13:
            cancelled_by = self._uncancel_parent(cancelled_by)
        if cancelled_by is not None and not self._errors:
            raise cancelled_by
        if et is not None and not _is_cancellation(et):
            self._errors.append(exc)
        if self._errors:
            if _PYTHON >= 13 and self._parent_task.cancelling():
                # Cancelled from outside as well: it is told so at its next wait.
                self._parent_task.uncancel()
                self._parent_task.cancel()
            errors = BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors)
            try:
                raise errors from None
            finally:
                self._errors = None
                if _PYTHON >= 14:
                    del errors, exc  # which refer to this frame

    def _uncancel_parent(self, cancelled_by):
        """Takes back the group's own cancelling of the parent; gives what is still to be raised."""
        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            return None
        return cancelled_by

    if _PYTHON >= 14:
        def create_task(self, coro, **kwargs):
            self._check_open(coro)
            return self._add(self._loop.create_task(coro, **kwargs))
    else:
        def create_task(self, coro, *, name=None, context=None):
            self._check_open(coro)
            options = {} if context is None else {"context": context}
            if _PYTHON >= 13:
                return self._add(self._loop.create_task(coro, name=name, **options))
            task = self._loop.create_task(coro, **options)
            if name is not None:
                task.set_name(name)
            return self._add(task)

    def _check_open(self, coro):
        if not self._entered:
            problem = "has not been entered"
        elif self._exiting and not self._tasks:
            problem = "is finished"
        elif self._aborting:
            problem = "is shutting down"
        else:
            return
        if _PYTHON >= 13:
            coro.close()
        raise RuntimeError(f"TaskGroup {self!r} {problem}")

    def _add(self, task):
        if 12 <= _PYTHON < 14 and task.done():
            self._on_task_done(task)
        else:
            self._tasks[task] = True
            task.add_done_callback(self._on_task_done)
        return task

    def _abort(self):
        self._aborting = True
        for task in list(self._tasks):
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.pop(task, None)
        waiting = self._on_completed_fut
        if waiting is not None and not self._tasks and not waiting.done():
            waiting.set_result(True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if self._base_error is None and _ends_program(error):
            self._base_error = error
        if self._parent_task.done():
            self._loop.call_exception_handler({
                "message": f"Task {task!r} has errored out but its parent "
                           f"task {self._parent_task} is already completed",
                "exception": error,
                "task": task,
            })
            return
        if not self._aborting and not self._parent_cancel_requested:
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()


def _ends_program(error):
    return isinstance(error, (SystemExit, KeyboardInterrupt))


def _is_cancellation(kind):
    return issubclass(kind, CancelledError) if _PYTHON >= 13 else kind is CancelledError
