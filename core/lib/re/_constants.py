"""What the parts of the package re share: flags, limits and the exception."""

import sys

MAXREPEAT = 4294967295  # what stands for "as often as it goes"
MAXGROUPS = 1073741823  # no pattern has as many

SRE_FLAG_TEMPLATE = 1
SRE_FLAG_IGNORECASE = 2
SRE_FLAG_LOCALE = 4
SRE_FLAG_MULTILINE = 8
SRE_FLAG_DOTALL = 16
SRE_FLAG_UNICODE = 32
SRE_FLAG_VERBOSE = 64
SRE_FLAG_DEBUG = 128
SRE_FLAG_ASCII = 256

# Those of which a pattern has one at most.
TYPE_FLAGS = SRE_FLAG_ASCII | SRE_FLAG_LOCALE | SRE_FLAG_UNICODE


class PatternError(Exception):
    """A text that is no valid regular expression.

    msg: the message without the place; pattern: the text; pos: where in it, or None; lineno and
    colno: the same as line and column, counted from 1.
    """

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f"{msg} at position {pos}"
            if newline in pattern:
                msg += f" (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


error = PatternError
if sys.version_info < (3, 13):
    PatternError.__name__ = PatternError.__qualname__ = "error"
