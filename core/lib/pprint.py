"""Values as text of a bounded width."""

import collections
import sys
import types

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False,
           sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter().format(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class _Key:
    """Sorts anything: what cannot be compared goes by type."""

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return ((str(type(self.obj)), id(self.obj))
                    < (str(type(other.obj)), id(other.obj)))


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


def _is_plain(kind, object):
    """Whether an object is shown as one of this kind: its repr() is not its own."""
    return issubclass(type(object), kind) and type(object).__repr__ is kind.__repr__


def _shows_fields(object):
    """Whether it is a dataclass with the repr() that the decorator made."""
    if isinstance(object, type) or not hasattr(type(object), "__dataclass_fields__"):
        return False
    made = getattr(type(object).__repr__, "__wrapped__", None)
    return object.__dataclass_params__.repr and made is not None


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        out = []
        self._format(object, out.append, 0, 0, {}, 0)
        return "".join(out)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    # ---- on one line

    def format(self, object, context, maxlevels, level):
        """The repr(), whether it can be read back, and whether it holds itself."""
        kind = type(object)
        if kind is str or kind is float or kind is bool or object is None:
            return repr(object), True, False
        if issubclass(kind, int) and kind.__repr__ is int.__repr__:
            return f"{object:_d}" if self._underscore_numbers else repr(object), True, False
        for base, brackets in ((dict, "{}"), (list, "[]"), (tuple, "()")):
            if _is_plain(base, object):
                return self._container(object, base, brackets, context, maxlevels, level)
        text = repr(object)
        return text, bool(text) and not text.startswith("<"), False

    def _container(self, object, base, brackets, context, maxlevels, level):
        left, right = brackets
        if not object:
            return brackets, True, False
        if base is tuple and len(object) == 1:
            right = ",)"
        if maxlevels and level >= maxlevels:
            return f"{left}...{right}", False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        texts, all_readable, any_recursive = [], True, False
        groups = self._items(object) if base is dict else ((item,) for item in object)
        for group in groups:
            parts = [self.format(part, context, maxlevels, level + 1) for part in group]
            texts.append(": ".join(text for text, _, _ in parts))
            all_readable = all_readable and all(readable for _, readable, _ in parts)
            any_recursive = any_recursive or any(recursive for _, _, recursive in parts)
        del context[id(object)]
        return left + ", ".join(texts) + right, all_readable, any_recursive

    def _items(self, object):
        if not self._sort_dicts:
            return list(object.items())
        return sorted(object.items(), key=lambda item: (_Key(item[0]), _Key(item[1])))

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    # ---- on several

    def _format(self, object, write, indent, allowance, context, level):
        if id(object) in context:
            write(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            method = self._method(object)
            if method is not None:
                context[id(object)] = 1
                method(object, write, indent, allowance, context, level + 1)
                del context[id(object)]
                return
        write(text)

    def _method(self, object):
        how = type(object).__repr__
        for kind, name in _METHODS:
            if kind.__repr__ is how:
                return getattr(self, name)
        return self._fields if _shows_fields(object) else None

    def _open(self, write, text):
        write(text)
        if self._indent_per_level > 1:
            write(" " * (self._indent_per_level - 1))

    def _dict(self, object, write, indent, allowance, context, level):
        self._open(write, "{")
        if object:
            self._pairs(self._items(object), write, indent, allowance + 1, context, level)
        write("}")

    def _ordered(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + "(")
        pairs = (list(object.items()))
        self._format(pairs, write, indent + len(name) + 1, allowance + 1, context, level)
        write(")")

    def _default(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        indent += len(name) + 1
        factory = self._repr(object.default_factory, context, level)
        write(f"{name}({factory},\n{' ' * indent}")
        self._dict(object, write, indent, allowance + 1, context, level)
        write(")")

    def _counter(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        self._open(write, name + "({")
        self._pairs(object.most_common(), write, indent + len(name) + 1, allowance + 2, context,
                    level)
        write("})")

    def _deque(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        write(f"{name}([")
        indent += len(name) + 1
        if object.maxlen is None:
            self._sequence(object, write, indent, allowance + 2, context, level)
            write("])")
        else:
            self._sequence(object, write, indent, 2, context, level)
            length = self._repr(object.maxlen, context, level)
            write(f"],\n{' ' * indent}maxlen={length})")

    def _list(self, object, write, indent, allowance, context, level):
        write("[")
        self._sequence(object, write, indent, allowance + 1, context, level)
        write("]")

    def _tuple(self, object, write, indent, allowance, context, level):
        write("(")
        end = ",)" if len(object) == 1 else ")"
        self._sequence(object, write, indent, allowance + len(end), context, level)
        write(end)

    def _set(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name, end = type(object).__name__, "}"
        if type(object) is set:
            write("{")
        else:
            write(name + "({")
            end = "})"
            indent += len(name) + 1
        self._sequence(sorted(object, key=_Key), write, indent, allowance + len(end), context,
                       level)
        write(end)

    def _proxy(self, object, write, indent, allowance, context, level):
        write("mappingproxy(")
        self._format(object.copy(), write, indent + 13, allowance + 1, context, level)
        write(")")

    def _user(self, object, write, indent, allowance, context, level):
        self._format(object.data, write, indent, allowance, context, level - 1)

    def _chain(self, object, write, indent, allowance, context, level):
        if not object.maps:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + "(")
        indent += len(name) + 1
        for i, mapping in enumerate(object.maps):
            last = i == len(object.maps) - 1
            self._format(mapping, write, indent, allowance + 1 if last else 1, context, level)
            write(")" if last else ",\n" + " " * indent)

    def _namespace(self, object, write, indent, allowance, context, level):
        name = "namespace" if type(object) is types.SimpleNamespace else type(object).__name__
        self._names(name, object.__dict__.items(), write, indent, allowance, context, level)

    def _fields(self, object, write, indent, allowance, context, level):
        from dataclasses import fields
        items = [(each.name, getattr(object, each.name)) for each in fields(object) if each.repr]
        self._names(type(object).__name__, items, write, indent, allowance, context, level)

    def _names(self, name, items, write, indent, allowance, context, level):
        write(name + "(")
        indent += len(name) + 1
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            write(key + "=")
            if id(value) in context:
                write("...")
            else:
                self._format(value, write, indent + len(key) + 1, allowance if last else 1,
                             context, level)
            if not last:
                write(",\n" + " " * indent)
        write(")")

    def _pairs(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            text = self._repr(key, context, level)
            write(text + ": ")
            self._format(value, write, indent + len(text) + 2, allowance if last else 1, context,
                         level)
            if not last:
                write(",\n" + " " * indent)

    def _sequence(self, object, write, indent, allowance, context, level):
        indent += self._indent_per_level
        self._open(write, "")
        new_line = ",\n" + " " * indent
        delimiter = ""
        room = line = self._width - indent + 1  # columns left on this line, and of a whole one
        items = list(object)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                room -= allowance
                line -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if room < size:
                    room = line
                    if delimiter:
                        delimiter = new_line
                if room >= size:
                    room -= size
                    write(delimiter + text)
                    delimiter = ", "
                    continue
            write(delimiter)
            delimiter = new_line
            self._format(item, write, indent, allowance if last else 1, context, level)

    # ---- text and bytes

    def _text(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        outermost = level == 1
        if outermost:
            indent += 1
            allowance += 1
        width = self._width - indent
        chunks = []
        lines = object.splitlines(True)
        for i, line in enumerate(lines):
            last = i == len(lines) - 1
            if len(repr(line)) <= width - (allowance if last else 0):
                chunks.append(repr(line))
            else:
                chunks.extend(_wrapped_words(line, width, allowance if last else 0))
        if len(chunks) == 1:
            write(repr(lines[-1]))
            return
        text = ("\n" + " " * indent).join(chunks)
        write(f"({text})" if outermost else text)

    def _bytes(self, object, write, indent, allowance, context, level):
        if len(object) <= 4:
            write(repr(object))
            return
        outermost = level == 1
        if outermost:
            indent += 1
            allowance += 1
        chunks = _wrapped_bytes(object, self._width - indent, allowance)
        text = ("\n" + " " * indent).join(chunks)
        write(f"({text})" if outermost else text)

    def _bytearray(self, object, write, indent, allowance, context, level):
        write("bytearray(")
        self._bytes(bytes(object), write, indent + 10, allowance + 1, context, level + 1)
        write(")")


_METHODS = (
    (dict, "_dict"), (list, "_list"), (tuple, "_tuple"), (set, "_set"), (frozenset, "_set"),
    (str, "_text"), (bytes, "_bytes"), (bytearray, "_bytearray"),
    (collections.OrderedDict, "_ordered"), (collections.defaultdict, "_default"),
    (collections.Counter, "_counter"), (collections.deque, "_deque"),
    (collections.ChainMap, "_chain"),
    *((getattr(collections, name), "_user") for name in ("UserDict", "UserList", "UserString")
      if hasattr(collections, name)),
    (types.MappingProxyType, "_proxy"), (types.SimpleNamespace, "_namespace"),
)


def _words(line):
    """Words, each with the white space behind it."""
    words, start = [], 0
    for i in range(1, len(line)):
        if line[i - 1].isspace() and not line[i].isspace():
            words.append(line[start:i])
            start = i
    words.append(line[start:])
    return words


def _wrapped_words(line, width, allowance):
    words, current = _words(line), ""
    for i, word in enumerate(words):
        room = width - allowance if i == len(words) - 1 else width
        if len(repr(current + word)) > room:
            if current:
                yield repr(current)
            current = word
        else:
            current += word
    if current:
        yield repr(current)


def _wrapped_bytes(object, width, allowance):
    current, last = b"", len(object) // 4 * 4
    for i in range(0, len(object), 4):
        if i == last:
            width -= allowance
        part = object[i:i + 4]
        if len(repr(current + part)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current += part
    if current:
        yield repr(current)
