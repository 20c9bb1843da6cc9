"""Objects to texts."""

import sys
import _types

from .scanner import depth_limit

INFINITY = float("inf")
_NAMES_THE_FLOAT = sys.version_info >= (3, 12)

ESCAPE_DCT = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r",
              "\t": "\\t"}
for _code in range(0x20):
    ESCAPE_DCT.setdefault(chr(_code), f"\\u{_code:04x}")
_TABLE = {ord(char): text for char, text in ESCAPE_DCT.items()}


def _is_plain(s):
    return s.isprintable() and '"' not in s and "\\" not in s


def encode_basestring(s):
    """A string's text; characters beyond ASCII stay as they are."""
    return '"' + (s if _is_plain(s) else s.translate(_TABLE)) + '"'


def _ascii(char):
    """The text of one character."""
    if " " <= char <= "~" and char not in '"\\':
        return char
    text = ESCAPE_DCT.get(char)
    if text is not None:
        return text
    code = ord(char)
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}"


def encode_basestring_ascii(s):
    """A string's text of ASCII only."""
    if s.isascii() and _is_plain(s):
        return '"' + s + '"'
    return '"' + "".join([_ascii(char) for char in s]) + '"'


py_encode_basestring = encode_basestring
py_encode_basestring_ascii = encode_basestring_ascii


class _Open:
    """A container that is being written, or (`close` None) an object for which `default` gave
    another one."""

    __slots__ = ("key", "items", "close", "first")

    def __init__(self, key, items, close):
        self.key = key
        self.items = items
        self.close = close
        self.first = True


_types.built_in(globals(), "_json")


class JSONEncoder:
    """Makes texts of objects. A subclass overrides `default` for objects of other kinds."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """The text of an object."""
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        return "".join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        """The text of an object, piece by piece."""
        markers = {} if self.check_circular else None
        return self._pieces(o, markers)

    def _float(self, o):
        if o != o:
            text = "NaN"
        elif o == INFINITY:
            text = "Infinity"
        elif o == -INFINITY:
            text = "-Infinity"
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            named = ": " + repr(o) if _NAMES_THE_FLOAT else ""
            raise ValueError("Out of range float values are not JSON compliant" + named)
        return text

    def _scalar(self, o):
        """The text of what is no container; None: it is one, or of another kind."""
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o)
        return None

    def _key(self, key):
        """A key as a string; None: it is to be left out."""
        if isinstance(key, str):
            return key
        if key is None or isinstance(key, (int, float)):
            return self._scalar(key)
        if self.skipkeys:
            return None
        raise TypeError("keys must be str, int, float, bool or None, "
                        f"not {key.__class__.__name__}")

    def _pieces(self, o, markers):
        quote = encode_basestring_ascii if self.ensure_ascii else encode_basestring
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        limit = depth_limit() - 1
        stack = []
        depth = 0
        newline = None  # what begins a line of the innermost container
        separator = self.item_separator
        lead = ""  # what comes before the object, in the same piece when that is no container
        while True:
            text = self._scalar(o)
            if text is not None:
                yield lead + text
            else:
                if lead:
                    yield lead
                key = None
                if isinstance(o, (list, tuple, dict)) and not o:
                    yield "{}" if isinstance(o, dict) else "[]"
                else:
                    if markers is not None:
                        key = id(o)
                        if key in markers:
                            raise ValueError("Circular reference detected")
                        markers[key] = o
                    if len(stack) >= limit:
                        raise RecursionError(
                            "maximum recursion depth exceeded while encoding a JSON object")
                    if isinstance(o, (list, tuple)):
                        stack.append(_Open(key, iter(o), "]"))
                        depth += 1
                    elif isinstance(o, dict):
                        yield "{"
                        items = o.items()
                        if self.sort_keys:
                            items = sorted(items)
                        stack.append(_Open(key, iter(items), "}"))
                        depth += 1
                    else:
                        stack.append(_Open(key, None, None))
                        o = self.default(o)
                        lead = ""
                        continue
                    if indent is not None:
                        newline = "\n" + indent * depth
                        separator = self.item_separator + newline
                        if stack[-1].close == "}":
                            yield newline
            # The next item of the innermost container that has one.
            while stack:
                top = stack[-1]
                if top.close == "]":
                    for o in top.items:
                        lead = separator
                        if top.first:
                            lead = "[" if newline is None else "[" + newline
                            top.first = False
                        break
                    else:
                        top.first = None
                elif top.close:
                    for key, o in top.items:
                        key = self._key(key)
                        if key is None:
                            continue
                        if not top.first:
                            yield separator
                        top.first = False
                        yield quote(key)
                        yield self.key_separator
                        lead = ""
                        break
                    else:
                        top.first = None
                else:
                    top.first = None
                if top.first is not None:
                    break
                stack.pop()
                if markers is not None:
                    del markers[top.key]
                if top.close:
                    depth -= 1
                    if indent is not None:
                        newline = "\n" + indent * depth
                        separator = self.item_separator + newline
                        yield newline
                    yield top.close
            else:
                return


for _method in "_float", "_scalar", "_key", "_pieces":
    _types.built_in(getattr(JSONEncoder, _method))
del _method
