"""Texts to objects."""

import _types

from . import scanner

__all__ = ["JSONDecoder", "JSONDecodeError"]


class JSONDecodeError(ValueError):
    """A text that is no JSON: msg, doc (the text), pos, lineno and colno."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_CONSTANTS = {"-Infinity": float("-inf"), "Infinity": float("inf"), "NaN": float("nan")}
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_HEX = frozenset("0123456789abcdefABCDEF")


def _four_digits(s, at):
    """The number of four hexadecimal digits, or None."""
    digits = s[at:at + 4]
    if len(digits) != 4 or not _HEX.issuperset(digits):
        return None
    return int(digits, 16)


def _unicode_escape(s, at):
    r"""The character of an escape whose `u` is at `at`, and where it ends; \u twice for a pair."""
    code = _four_digits(s, at + 1)
    if code is None:
        raise JSONDecodeError("Invalid \\uXXXX escape", s, at)
    at += 5
    if 0xD800 <= code <= 0xDBFF and s.startswith("\\u", at):
        low = _four_digits(s, at + 2)
        if low is not None and 0xDC00 <= low <= 0xDFFF:
            return chr(0x10000 + (code - 0xD800 << 10 | low - 0xDC00)), at + 6
    return chr(code), at


def _check_controls(s, start, end):
    for at in range(start, end):
        if s[at] < " ":
            raise JSONDecodeError("Invalid control character at", s, at)


def scanstring(s, end, strict=True):
    """The string that begins behind the quote before `end`, and where it ends."""
    begin = end - 1
    parts = []
    while True:
        quote = s.find('"', end)
        escape = s.find("\\", end, quote if quote >= 0 else len(s))
        stop = escape if escape >= 0 else quote if quote >= 0 else len(s)
        piece = s[end:stop]
        if strict and not piece.isprintable():
            _check_controls(s, end, stop)
        if escape < 0:
            if quote < 0:
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            return ("".join(parts) + piece if parts else piece), quote + 1
        parts.append(piece)
        char = s[escape + 1:escape + 2]
        if not char:
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        if char == "u":
            char, end = _unicode_escape(s, escape + 1)
            parts.append(char)
        elif char in _ESCAPES:
            parts.append(_ESCAPES[char])
            end = escape + 2
        else:
            raise JSONDecodeError("Invalid \\escape", s, escape)


py_scanstring = scanstring


_types.built_in(globals(), "_json")


class JSONDecoder:
    """Makes objects of texts; the hooks make other ones than usual."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.memo = {}
        self.scan_once = scanner.make_scanner(self)

    def decode(self, s):
        obj, end = self.raw_decode(s, idx=scanner.skip_space(s, 0))
        end = scanner.skip_space(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """The object at the start of a text that may go on, and where it ends."""
        try:
            obj, end = self.scan_once(s, idx)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None
        return obj, end
