"""as_completed and eager tasks. The rest of the module is native and in this namespace already."""

import sys

from . import events, futures
from .exceptions import TimeoutError

_PYTHON = sys.version_info[1]

# The names of CPython's two implementations mean the only one here.
_PyTask = _CTask = Task


def _check_iterable(fs, text):
    if futures.isfuture(fs) or iscoroutine(fs) or (_PYTHON >= 13 and hasattr(type(fs), "__await__")):
        raise TypeError(f"{text}, not {type(fs).__name__}")


def _all_started(fs, loop):
    """The futures of awaitables, each once, as the keys of a dict: in order."""
    started = {}
    for awaitable in dict.fromkeys(fs):
        started[ensure_future(awaitable, loop=loop)] = True
    return started


if _PYTHON >= 13:
    class _AsCompletedIterator:
        """Gives awaitables in the order in which they complete, or coroutines for their results."""

        def __init__(self, aws, timeout):
            from .queues import Queue
            self._done = Queue()
            self._timeout_handle = None
            loop = events.get_event_loop()
            self._todo = _all_started(aws, loop)
            self._todo_left = len(self._todo)
            for future in self._todo:
                future.add_done_callback(self._handle_completion)
            if self._todo and timeout is not None:
                self._timeout_handle = loop.call_later(timeout, self._handle_timeout)

        def __aiter__(self):
            return self

        def __iter__(self):
            return self

        async def __anext__(self):
            if self._todo_left == 0:
                raise StopAsyncIteration
            self._todo_left -= 1
            return await self._wait_for_one()

        def __next__(self):
            if self._todo_left == 0:
                raise StopIteration
            self._todo_left -= 1
            return self._wait_for_one(resolve=True)

        def _handle_timeout(self):
            late, self._todo = self._todo, {}
            for future in late:
                future.remove_done_callback(self._handle_completion)
                self._done.put_nowait(None)

        def _handle_completion(self, future):
            if not self._todo:
                return
            del self._todo[future]
            self._done.put_nowait(future)
            if not self._todo and self._timeout_handle is not None:
                self._timeout_handle.cancel()

        async def _wait_for_one(self, resolve=False):
            future = await self._done.get()
            if future is None:
                raise TimeoutError
            return future.result() if resolve else future

    def as_completed(fs, *, timeout=None):
        _check_iterable(fs, "expects an iterable of awaitables")
        return _AsCompletedIterator(fs, timeout)
else:
    def as_completed(fs, *, loop=None, timeout=None):
        _check_iterable(fs, "expect an iterable of futures")
        from .queues import Queue
        done = Queue()
        if loop is None:
            loop = events.get_event_loop()
        todo = _all_started(fs, loop)
        timer = None

        def _on_timeout():
            late = list(todo)
            for future in late:
                future.remove_done_callback(_on_completion)
                done.put_nowait(None)
            todo.clear()

        def _on_completion(future):
            if not todo:
                return
            del todo[future]
            done.put_nowait(future)
            if not todo and timer is not None:
                timer.cancel()

        async def _wait_for_one():
            future = await done.get()
            if future is None:
                raise TimeoutError
            return future.result()

        for future in todo:
            future.add_done_callback(_on_completion)
        if todo and timeout is not None:
            timer = loop.call_later(timeout, _on_timeout)
        for _ in range(len(todo)):
            yield _wait_for_one()


if _PYTHON >= 12:
    def create_eager_task_factory(custom_task_constructor):
        """A task factory whose tasks run up to their first wait while they are being made."""

        if _PYTHON >= 14:
            def factory(loop, coro, *, eager_start=True, **kwargs):
                return custom_task_constructor(coro, loop=loop, eager_start=eager_start, **kwargs)
        else:
            def factory(loop, coro, *, name=None, context=None):
                return custom_task_constructor(coro, loop=loop, name=name, context=context,
                                               eager_start=True)

        return factory

    eager_task_factory = create_eager_task_factory(Task)


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


def run_coroutine_threadsafe(coro, loop):
    """Hands a coroutine to a loop that runs in another thread; answers a future of this one."""
    import concurrent.futures
    from .futures import _chain_future
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    future = concurrent.futures.Future()

    def callback():
        try:
            _chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if future.set_running_or_notify_cancel():
                future.set_exception(exc)
            raise

    loop.call_soon_threadsafe(callback)
    return future


# Tasks and loops of other kinds than the native ones, by hand: who registers them takes them out.
_current_tasks = {}
_registered = []


def _loop_of(task):
    get_loop = getattr(task, "get_loop", None)
    return task._loop if get_loop is None else get_loop()


def _register_task(task):
    if task not in _registered:
        _registered.append(task)


def _unregister_task(task):
    if task in _registered:
        _registered.remove(task)


def _current_of(loop):
    return _current_tasks.get(loop)


def _all_registered(loop):
    return {task for task in _registered if not task.done() and _loop_of(task) is loop}


def _swap_current_task(loop, task):
    if _is_native(loop, task):
        return _swap_current(loop, task)
    before = _current_tasks.pop(loop, None)
    if task is not None:
        _current_tasks[loop] = task
    return before


def _enter_task(loop, task):
    before = current_task(loop)
    if before is not None:
        raise RuntimeError(f"Cannot enter into task {task!r} while another task {before!r} "
                           "is being executed.")
    _swap_current_task(loop, task)


def _leave_task(loop, task):
    before = current_task(loop)
    if before is not task:
        raise RuntimeError(f"Leaving task {task!r} does not match the current task {before!r}.")
    _swap_current_task(loop, None)


_py_current_task = _c_current_task = current_task
_py_register_task = _c_register_task = _register_task
_py_unregister_task = _c_unregister_task = _unregister_task
_py_enter_task = _c_enter_task = _enter_task
_py_leave_task = _c_leave_task = _leave_task
_PyTask = _CTask = Task
if _PYTHON >= 12:
    _register_eager_task, _unregister_eager_task = _register_task, _unregister_task
    _py_register_eager_task = _c_register_eager_task = _register_task
    _py_unregister_eager_task = _c_unregister_eager_task = _unregister_task
    _py_swap_current_task = _c_swap_current_task = _swap_current_task
