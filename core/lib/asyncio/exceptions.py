"""The exceptions that the loop itself does not raise; the others are native and here already."""

import sys

__all__ = ("CancelledError", "InvalidStateError", "TimeoutError")

if sys.version_info >= (3, 11):
    __all__ += ("BrokenBarrierError",)

    class BrokenBarrierError(RuntimeError):
        """A barrier was waited for that was aborted or reset."""
