"""Reads values from a text. It keeps the containers that are open on a stack of its own, so that
depth does not count as recursion; the limits are CPython's."""

import sys
import _types

__all__ = ["make_scanner"]

_DIGITS = frozenset("0123456789")
_WORDS = {"n": ("null", None), "t": ("true", True), "f": ("false", False)}
_CONSTANTS = {"N": "NaN", "I": "Infinity"}
_TRAILING_COMMA = sys.version_info >= (3, 13)


def depth_limit():
    """How deep containers may be in each other."""
    if sys.version_info >= (3, 13):
        return 9998
    if sys.version_info >= (3, 12):
        return 1497
    return sys.getrecursionlimit() - 7


def skip_space(string, at):
    while string[at:at + 1] in (" ", "\t", "\n", "\r"):
        at += 1
    return at


def _digits_end(string, at):
    while string[at:at + 1] in _DIGITS:
        at += 1
    return at


def _number(string, at, parse_int, parse_float):
    """A number at a place where one may be: (value, end). StopIteration: there is none."""
    start = at
    if string[at] == "-":
        at += 1
    if string[at:at + 1] == "0":
        at += 1
    else:
        end = _digits_end(string, at)
        if end == at:
            raise StopIteration(start)
        at = end
    whole = at
    if string[at:at + 1] == ".":
        end = _digits_end(string, at + 1)
        if end > at + 1:
            at = end
    if string[at:at + 1] in ("e", "E"):
        exponent = at + 1
        if string[exponent:exponent + 1] in ("+", "-"):
            exponent += 1
        end = _digits_end(string, exponent)
        if end > exponent:
            at = end
    parse = parse_int if at == whole else parse_float
    return parse(string[start:at]), at


class _Open:
    """A container that is being read; `key` is the one whose value comes next."""

    __slots__ = ("items", "is_array", "key")

    def __init__(self, is_array):
        self.items = []
        self.is_array = is_array
        self.key = None


def make_scanner(context):
    """The function (string, index) -> (value, end) of a decoder. StopIteration: no value there."""
    from .decoder import JSONDecodeError, scanstring
    strict = context.strict
    parse_float, parse_int = context.parse_float, context.parse_int
    parse_constant = context.parse_constant
    object_hook, object_pairs_hook = context.object_hook, context.object_pairs_hook
    memo = context.memo

    def make_object(pairs):
        if object_pairs_hook is not None:
            return object_pairs_hook(pairs)
        value = dict(pairs)
        return value if object_hook is None else object_hook(value)

    def read_key(string, at):
        """A key and where its value begins."""
        if string[at:at + 1] != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", string, at)
        key, at = scanstring(string, at + 1, strict)
        key = memo.setdefault(key, key)
        at = skip_space(string, at)
        if string[at:at + 1] != ":":
            raise JSONDecodeError("Expecting ':' delimiter", string, at)
        return key, skip_space(string, at + 1)

    def read_scalar(string, at, char):
        if char == '"':
            return scanstring(string, at + 1, strict)
        word = _WORDS.get(char)
        if word is not None and string.startswith(word[0], at):
            return word[1], at + len(word[0])
        if char in _DIGITS or char == "-":
            if string.startswith("-Infinity", at):
                return parse_constant("-Infinity"), at + 9
            return _number(string, at, parse_int, parse_float)
        constant = _CONSTANTS.get(char)
        if constant is not None and string.startswith(constant, at):
            return parse_constant(constant), at + len(constant)
        raise StopIteration(at)

    def after_item(string, at, top):
        """Behind an item: where the next one begins, or None at the container's end."""
        at = skip_space(string, at)
        char = string[at:at + 1]
        close = "]" if top.is_array else "}"
        if char == close:
            return None, at + 1
        if char != ",":
            raise JSONDecodeError("Expecting ',' delimiter", string, at)
        comma, at = at, skip_space(string, at + 1)
        if _TRAILING_COMMA and string[at:at + 1] == close:
            kind = "array" if top.is_array else "object"
            raise JSONDecodeError(f"Illegal trailing comma before end of {kind}", string, comma)
        if not top.is_array:
            top.key, at = read_key(string, at)
        return top, at

    def scan(string, at):
        limit = depth_limit()
        stack = []
        while True:
            char = string[at:at + 1]
            if char == "[" or char == "{":
                is_array = char == "["
                if len(stack) >= limit:
                    kind = "array" if is_array else "object"
                    raise RecursionError("maximum recursion depth exceeded while decoding a JSON "
                                         f"{kind} from a unicode string")
                at = skip_space(string, at + 1)
                if string[at:at + 1] != ("]" if is_array else "}"):
                    top = _Open(is_array)
                    if not is_array:
                        top.key, at = read_key(string, at)
                    stack.append(top)
                    continue
                value = [] if is_array else make_object([])
                at += 1
            else:
                value, at = read_scalar(string, at, char)
            while stack:
                top = stack[-1]
                top.items.append(value if top.is_array else (top.key, value))
                more, at = after_item(string, at, top)
                if more:
                    break
                stack.pop()
                value = top.items if top.is_array else make_object(top.items)
            else:
                return value, at

    def scan_once(string, idx):
        if idx < 0:
            raise ValueError("idx cannot be negative")
        try:
            return scan(string, idx)
        finally:
            memo.clear()

    return scan_once


py_make_scanner = make_scanner
_types.built_in(globals())
