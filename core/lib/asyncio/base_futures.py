"""Objects that behave as futures without being any of ours."""

import sys
from types import GeneratorType

from . import format_helpers
from .futures import _CANCELLED, _FINISHED, _PENDING, _get_loop, isfuture


def _run_until_complete(loop, future):
    """loop.run_until_complete of such an object."""
    from .base_events import _run_until_complete_cb
    future.add_done_callback(_run_until_complete_cb)
    try:
        loop.run_forever()
    finally:
        future.remove_done_callback(_run_until_complete_cb)
    if not future.done():
        raise RuntimeError("Event loop stopped before Future completed.")
    return future.result()


def _wait_for(task, result, wakeup, context):
    """What a task does with `result` that its coroutine has yielded and that is none of our futures,
    or not fit to be waited for. Answers an error for the coroutine, or whether the cancellation of
    the task went on to what it waits for now."""
    blocking = getattr(result, "_asyncio_future_blocking", None)
    if blocking is None:
        if isinstance(result, GeneratorType):
            return RuntimeError("yield was used instead of yield from for generator in task "
                                f"{task!r} with {result!r}")
        return RuntimeError(f"Task got bad yield: {result!r}")
    if _get_loop(result) is not task.get_loop():
        return RuntimeError(f"Task {task!r} got Future {result!r} attached to a different loop")
    if not blocking:
        return RuntimeError(f"yield was used instead of yield from in task {task!r} with {result!r}")
    if result is task:
        return RuntimeError(f"Task cannot await on itself: {task!r}")
    result._asyncio_future_blocking = False
    result.add_done_callback(wakeup, context=context)
    if not task._must_cancel:
        return False
    message = () if sys.version_info < (3, 9) else (task._cancel_message,)
    return bool(result.cancel(*message))


# ------------------------------------------------------------------ reprs, for those who build on them

def _format_callbacks(cb):
    """The done callbacks of a future: the first and the last, and how many are between them."""
    shown = [format_helpers._format_callback_source(callback, ()) for callback, _ in cb]
    if len(shown) > 2:
        shown[1:-1] = [f"<{len(cb) - 2} more>"]
    return f"cb=[{', '.join(shown)}]"


def _future_repr_info(future):
    info = [future._state.lower()]
    if future._state == _FINISHED:
        if future._exception is not None:
            info.append(f"exception={future._exception!r}")
        else:
            import reprlib
            info.append(f"result={reprlib.repr(future._result)}")
    if future._callbacks:
        info.append(_format_callbacks(future._callbacks))
    if future._source_traceback:
        place = future._source_traceback[-1]
        info.append(f"created at {place[0]}:{place[1]}")
    return info


if sys.version_info >= (3, 11):
    def _future_repr(future):
        return f"<{type(future).__name__} {' '.join(_future_repr_info(future))}>"
