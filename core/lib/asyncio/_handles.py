"""Methods of handles that few programs call; they become the native type's when asked for."""

import sys

from . import format_helpers


def _run(self):
    """What a loop of the program does with a handle."""
    try:
        self._context.run(self._callback, *self._args)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        debug = {} if sys.version_info < (3, 13) else {"debug": self._loop.get_debug()}
        shown = format_helpers._format_callback_source(self._callback, self._args, **debug)
        context = {"message": f"Exception in callback {shown}", "exception": exc, "handle": self}
        if self._source_traceback:
            context["source_traceback"] = self._source_traceback
        self._loop.call_exception_handler(context)
    self = None


_METHODS = {"_run": _run}
_run.__qualname__ = "Handle._run"
