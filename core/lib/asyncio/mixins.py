"""What the primitives share: the loop that they belong to, and the line in which tasks wait."""

import sys

from . import events

_PYTHON = sys.version_info[1]


class _LoopBoundMixin:
    """From 3.10 on a primitive takes the loop in which it is first waited for."""

    _loop = None

    if _PYTHON >= 10:
        def _get_loop(self):
            running = events._get_running_loop()
            if self._loop is None:
                self._loop = running
            elif self._loop is not running:
                raise RuntimeError(f"{self!r} is bound to a different event loop")
            return running
    else:
        def _get_loop(self):
            return self._loop

        def _bind(self, loop):
            """Takes the loop at once; `loop` is what the constructor was given."""
            self._loop = events.get_event_loop() if loop is None else loop
            if loop is not None:
                import warnings
                warnings.warn(
                    "The loop argument is deprecated since Python 3.8, "
                    "and scheduled for removal in Python 3.10.", DeprecationWarning, stacklevel=3)
