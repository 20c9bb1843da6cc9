"""Objects that behave as futures without being any of ours."""

import sys

from . import format_helpers
from .futures import _CANCELLED, _FINISHED, _PENDING, isfuture


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
