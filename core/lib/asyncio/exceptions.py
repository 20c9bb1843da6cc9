"""The exceptions that the loop itself does not raise; the others are native and here already."""

import sys

__all__ = ("CancelledError", "InvalidStateError", "TimeoutError", "IncompleteReadError",
           "LimitOverrunError", "SendfileNotAvailableError")


class SendfileNotAvailableError(RuntimeError):
    """The system cannot send a file by itself."""


class IncompleteReadError(EOFError):
    """The end came before all bytes; `partial` is what there was."""

    def __init__(self, partial, expected):
        wanted = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {wanted} expected bytes")
        self.partial = partial
        self.expected = expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """What is looked for did not come within the limit; `consumed` bytes were looked through."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)


if sys.version_info >= (3, 11):
    __all__ += ("BrokenBarrierError",)

    class BrokenBarrierError(RuntimeError):
        """A barrier was waited for that was aborted or reset."""
