"""What tasks can tell about themselves; the methods in _METHODS are the type's own when asked for."""

import linecache
import sys
import traceback

import _frames
import _types


def _task_repr_info(task):
    """The words of a task's repr."""
    from . import base_futures, coroutines
    info = base_futures._future_repr_info(task)
    cancels = task._must_cancel if sys.version_info < (3, 11) else task.cancelling()
    if cancels and not task.done():
        info[0] = "cancelling"
    info.insert(1, f"name={task.get_name()!r}")
    if task._fut_waiter is not None:
        info.insert(2, f"wait_for={task._fut_waiter!r}")
    if task._coro:
        info.insert(2, f"coro=<{coroutines._format_coroutine(task._coro)}>")
    return info


if sys.version_info >= (3, 11):
    def _task_repr(task):
        return f"<{type(task).__name__} {' '.join(_task_repr_info(task))}>"


def _cut(frames, limit):
    if limit is not None:
        del frames[max(limit, 0):]


def _task_get_stack(task, limit):
    """The frames of a suspended task, or of its exception's traceback."""
    coro = task.get_coro()
    frame = None
    for name in ("cr_frame", "gi_frame", "ag_frame"):
        if hasattr(coro, name):
            frame = getattr(coro, name)
            break
    frames = []
    if frame is not None:
        while frame is not None and (limit is None or len(frames) < limit):
            frames.append(frame)
            frames += reversed(_frames.passed(frame))
            frame = frame.f_back
        _cut(frames, limit)
        frames.reverse()
    elif task._exception is not None:
        entry = task._exception.__traceback__
        while entry is not None and (limit is None or len(frames) < limit):
            frames.append(entry.tb_frame)
            frames += _frames.passed(entry)
            entry = entry.tb_next
        _cut(frames, limit)
    return frames


def _task_print_stack(task, limit, file):
    entries = []
    known = set()
    frames = task.get_stack(limit=limit)
    for frame in frames:
        code = frame.f_code
        if code is None:  # a native coroutine, whose frame would be the library's
            continue
        if code.co_filename not in known:
            known.add(code.co_filename)
            linecache.checkcache(code.co_filename)
        line = linecache.getline(code.co_filename, frame.f_lineno, frame.f_globals)
        entries.append((code.co_filename, frame.f_lineno, code.co_name, line))
    error = task._exception
    if not frames:
        print(f"No stack for {task!r}", file=file)
    elif error is not None:
        print(f"Traceback for {task!r} (most recent call last):", file=file)
    else:
        print(f"Stack for {task!r} (most recent call last):", file=file)
    traceback.print_list(entries, file=file)
    if error is not None:
        for line in traceback.format_exception_only(error.__class__, error):
            print(line, file=file, end="")


def _get_stack(self, *, limit=None):
    return _task_get_stack(self, limit)


def _print_stack(self, *, limit=None, file=None):
    _task_print_stack(self, limit, file)


_METHODS = {"get_stack": _get_stack, "print_stack": _print_stack}
for _name, _method in _METHODS.items():
    _method.__name__ = _name
    _method.__qualname__ = f"Task.{_name}"
    _types.built_in(_method)

if sys.version_info < (3, 9):
    import warnings

    from . import current_task, get_event_loop
    from .tasks import _all_alive

    def _current_task(cls, loop=None):
        warnings.warn("Task.current_task() is deprecated, use asyncio.current_task() instead",
                      DeprecationWarning, stacklevel=2)
        return current_task(get_event_loop() if loop is None else loop)

    def _all_tasks(cls, loop=None):
        warnings.warn("Task.all_tasks() is deprecated, use asyncio.all_tasks() instead",
                      DeprecationWarning, stacklevel=2)
        return _all_alive(get_event_loop() if loop is None else loop)

    _METHODS["current_task"] = classmethod(_current_task)
    _METHODS["all_tasks"] = classmethod(_all_tasks)
