"""Objects that behave as futures without being any of ours."""

import sys
from types import GeneratorType

from . import format_helpers
from .exceptions import CancelledError
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


async def _wait(fs, timeout, return_when):
    """asyncio.wait() of several futures, of which some only behave as such."""
    from .events import get_running_loop
    from .tasks import _release_waiter
    loop = get_running_loop()
    waiter = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _release_waiter, waiter)
    counter = len(fs)

    def _on_completion(fut):
        nonlocal counter
        counter -= 1
        failed = not fut.cancelled() and fut.exception() is not None
        if counter <= 0 or return_when == "FIRST_COMPLETED" or (
                return_when == "FIRST_EXCEPTION" and failed):
            if timer is not None:
                timer.cancel()
            if not waiter.done():
                waiter.set_result(None)

    for fut in fs:
        fut.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for fut in fs:
            fut.remove_done_callback(_on_completion)
    done = {fut for fut in fs if fut.done()}
    return done, {fut for fut in fs if fut not in done}


def _shield(inner):
    """asyncio.shield() of what only behaves as a future."""
    if inner.done():
        return inner
    outer = _get_loop(inner).create_future()

    def _inner_done_callback(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
        elif inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


def _outcome(child):
    """What a child of gather() that is done adds to the list of results."""
    if child.cancelled():
        message = () if sys.version_info < (3, 9) else (getattr(child, "_cancel_message", None) or "",)
        return CancelledError(*message)
    error = child.exception()
    return child.result() if error is None else error


def _gather(*coros_or_futures, loop=None, return_exceptions=False):
    """asyncio.gather() of several awaitables, of which some only behave as futures."""
    from .futures import Future
    from .tasks import ensure_future

    class _GatheringFuture(Future):
        _cancel_requested = False

        def cancel(self, *message, **keywords):
            if self.done():
                return False
            cancelled = [child.cancel(*message, **keywords) for child in children]
            self._cancel_requested = self._cancel_requested or any(cancelled)
            return any(cancelled)

    def _done_callback(child):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not child.cancelled():
                child.exception()
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(_outcome(child))
                return
            error = child.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if finished == len(known):
            results = [_outcome(child) for child in children]
            if outer._cancel_requested:
                outer.set_exception(_outcome(children[-1]) if children[-1].cancelled()
                                    else CancelledError())
            else:
                outer.set_result(results)

    known, children, done = {}, [], []
    finished = 0
    outer = None
    for argument in coros_or_futures:
        child = known.get(argument)
        if child is None:
            child = ensure_future(argument, loop=loop)
            if loop is None:
                loop = _get_loop(child)
            if child is not argument and hasattr(child, "_log_destroy_pending"):
                child._log_destroy_pending = False
            known[argument] = child
            if sys.version_info >= (3, 12) and child.done():
                done.append(child)
            else:
                child.add_done_callback(_done_callback)
        children.append(child)
    outer = _GatheringFuture(loop=loop)
    for child in done:
        _done_callback(child)
    return outer


def _wait_for(task, result, wakeup, context):
    """What a task does with `result` that its coroutine has yielded and that is none of our futures,
    or not fit to be waited for. Answers an error for the coroutine, or whether the cancellation of
    the task went on to what it waits for now."""
    if result is task:
        return RuntimeError(f"Task cannot await on itself: {task!r}")
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
