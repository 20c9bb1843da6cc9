"""Futures and those of other threads. Future itself is native and in this namespace already."""

import sys

from . import events, exceptions

_PYTHON = sys.version_info[1]

__all__ = ("Future", "wrap_future", "isfuture")

_PENDING, _CANCELLED, _FINISHED = "PENDING", "CANCELLED", "FINISHED"
STACK_DEBUG = 9  # a level of logging for what is very detailed


def _concurrent():
    import concurrent.futures
    return concurrent.futures


def _get_loop(fut):
    try:
        get_loop = fut.get_loop
    except AttributeError:
        return fut._loop
    return get_loop()


def _set_result_unless_cancelled(fut, result):
    if not fut.cancelled():
        fut.set_result(result)


def _convert_future_exc(exc):
    """asyncio's exception for one of concurrent.futures; others stay."""
    ours = {
        _concurrent().CancelledError: exceptions.CancelledError,
        _concurrent().TimeoutError: exceptions.TimeoutError,
        _concurrent().InvalidStateError: exceptions.InvalidStateError,
    }.get(type(exc))
    if ours is None or ours is type(exc):
        return exc
    new = ours(*exc.args)
    return new.with_traceback(exc.__traceback__) if _PYTHON >= 13 else new


def _set_concurrent_future_state(concurrent, source):
    assert source.done()
    if source.cancelled():
        concurrent.cancel()
    if not concurrent.set_running_or_notify_cancel():
        return
    exception = source.exception()
    if exception is not None:
        concurrent.set_exception(_convert_future_exc(exception))
    else:
        concurrent.set_result(source.result())


def _copy_future_state(source, dest):
    assert source.done()
    if dest.cancelled():
        return
    assert not dest.done()
    if source.cancelled():
        dest.cancel()
        return
    exception = source.exception()
    if exception is not None:
        dest.set_exception(_convert_future_exc(exception))
    else:
        dest.set_result(source.result())


def _chain_future(source, destination):
    """What becomes of the source becomes of the destination; cancelling goes the other way."""
    kinds = _concurrent().Future
    if not isfuture(source) and not isinstance(source, kinds):
        raise TypeError("A future is required for source argument")
    if not isfuture(destination) and not isinstance(destination, kinds):
        raise TypeError("A future is required for destination argument")
    source_loop = _get_loop(source) if isfuture(source) else None
    dest_loop = _get_loop(destination) if isfuture(destination) else None

    def _set_state(future, other):
        if isfuture(future):
            _copy_future_state(other, future)
        else:
            _set_concurrent_future_state(future, other)

    def _call_check_cancel(destination):
        if not destination.cancelled():
            return
        if source_loop is None or source_loop is dest_loop:
            source.cancel()
        else:
            source_loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        closed = dest_loop is not None and dest_loop.is_closed()
        if closed and destination.cancelled():
            return
        if dest_loop is None or dest_loop is source_loop:
            _set_state(destination, source)
        elif not closed or _PYTHON < 11:
            dest_loop.call_soon_threadsafe(_set_state, destination, source)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def wrap_future(future, *, loop=None):
    """A future of asyncio for one of another thread."""
    if isfuture(future):
        return future
    assert isinstance(future, _concurrent().Future), (
        f"concurrent.futures.Future is expected, got {future!r}")
    if loop is None:
        loop = events.get_event_loop()
    new_future = loop.create_future()
    _chain_future(future, new_future)
    return new_future


if _PYTHON >= 14:
    from _types import built_in as _built_in
    from weakref import WeakKeyDictionary as _WeakKeyDictionary

    __all__ += ("future_add_to_awaited_by", "future_discard_from_awaited_by")

    # {future: {what a program says that waits for it}}
    _told = _WeakKeyDictionary()

    def future_add_to_awaited_by(fut, waiter, /):
        if isinstance(fut, Future) and isinstance(waiter, Future):
            _told.setdefault(fut, {})[waiter] = True

    def future_discard_from_awaited_by(fut, waiter, /):
        if isinstance(fut, Future) and isinstance(waiter, Future):
            _told.get(fut, {}).pop(waiter, None)

    _built_in(future_add_to_awaited_by, "_asyncio")
    _built_in(future_discard_from_awaited_by, "_asyncio")
    _py_future_add_to_awaited_by = _c_future_add_to_awaited_by = future_add_to_awaited_by
    _py_future_discard_from_awaited_by = future_discard_from_awaited_by
    _c_future_discard_from_awaited_by = future_discard_from_awaited_by

    def _awaited_by(future):
        """The tasks that wait for a future, directly or by what they called with it, or None.

        Its callbacks say it, those too that are queued since it is done.
        """
        callbacks = [callback for callback, _ in future._callbacks or ()]
        callbacks += [handle._callback for handle in future._loop._ready
                      if handle._args and handle._args[0] is future]
        found = {}
        for callback in callbacks:
            waiter = getattr(callback, "_waiter", None)
            if waiter is None:  # that of a task group is a method
                waiter = getattr(getattr(callback, "__self__", None), "_parent_task", None)
            if isinstance(waiter, Future):
                found[waiter] = True
        found.update(_told.get(future, {}))
        return frozenset(found) if found else None
