"""Kinds of characters, as strings; templates; formatting that can be changed."""

import sys as _sys

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits",
           "hexdigits", "octdigits", "printable", "punctuation", "whitespace", "Formatter",
           "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = digits[:8]
punctuation = "".join(c for c in map(chr, range(33, 127)) if not c.isalnum())
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (" " if sep is None else sep).join(word.capitalize() for word in s.split(sep))


# ------------------------------------------------------------------ templates


class _Default:
    """An attribute of a class that is made when it is first asked for; it needs the module re."""

    def __init__(self, make):
        self.make = make

    def __get__(self, instance, owner):
        return self.make(owner)


def _default_pattern(cls):
    import re
    delimiter = re.escape(cls.delimiter)
    braced = cls.braceidpattern or cls.idpattern
    cls.pattern = re.compile(
        rf"{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{cls.idpattern})"
        rf"|{{(?P<braced>{braced})}}|(?P<invalid>))", cls.flags | re.VERBOSE)
    return cls.pattern


def _default_flags(cls):
    import re
    return re.IGNORECASE


class Template:
    """A string with $name or ${name} where something is put in; $$ is a dollar sign."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = _Default(_default_flags)
    pattern = _Default(_default_pattern)

    def __init_subclass__(cls):
        super().__init_subclass__()
        if "pattern" in cls.__dict__:
            import re
            cls.pattern = re.compile(cls.pattern, cls.flags | re.VERBOSE)
        else:
            _default_pattern(cls)

    def __init__(self, template):
        self.template = template

    def _invalid(self, mo):
        at = mo.start("invalid")
        lines = self.template[:at].splitlines(keepends=True)
        line = len(lines) or 1
        column = at - len("".join(lines[:-1])) if lines else 1
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def _values(self, args, kws):
        """What the names stand for: a mapping, keywords, or both."""
        mapping = args[0] if args else {}
        if not args or not kws:
            return mapping if args else kws
        from collections import ChainMap
        return ChainMap(kws, mapping)

    def substitute(self, mapping=(), /, **kws):
        mapping = self._values(() if mapping == () else (mapping,), kws)

        def convert(mo):
            named = mo.group("named") or mo.group("braced")
            if named is not None:
                return str(mapping[named])
            if mo.group("escaped") is not None:
                return self.delimiter
            if mo.group("invalid") is not None:
                self._invalid(mo)
            raise ValueError("Unrecognized named group in pattern", self.pattern)
        return self.pattern.sub(convert, self.template)

    def safe_substitute(self, mapping=(), /, **kws):
        mapping = self._values(() if mapping == () else (mapping,), kws)

        def convert(mo):
            named = mo.group("named") or mo.group("braced")
            if named is not None:
                try:
                    return str(mapping[named])
                except KeyError:
                    return mo.group()
            if mo.group("escaped") is not None:
                return self.delimiter
            if mo.group("invalid") is not None:
                return mo.group()
            raise ValueError("Unrecognized named group in pattern", self.pattern)
        return self.pattern.sub(convert, self.template)

    if _sys.version_info >= (3, 11):
        def is_valid(self):
            for mo in self.pattern.finditer(self.template):
                if mo.group("invalid") is not None:
                    return False
                if all(mo.group(name) is None for name in ("named", "braced", "escaped")):
                    raise ValueError("Unrecognized named group in pattern", self.pattern)
            return True

        def get_identifiers(self):
            names = []
            for mo in self.pattern.finditer(self.template):
                named = mo.group("named") or mo.group("braced")
                if named is not None and named not in names:
                    names.append(named)
                elif (named is None and mo.group("invalid") is None
                        and mo.group("escaped") is None):
                    raise ValueError("Unrecognized named group in pattern", self.pattern)
            return names


# ------------------------------------------------------------------ formatting


def _name_end(text, at):
    """Where a field's name ends: at a colon, an exclamation mark, a brace or the text's end."""
    while at < len(text) and text[at] not in "}:!":
        if text[at] == "{":
            raise ValueError("unexpected '{' in field name")
        if text[at] == "[":
            end = text.find("]", at)
            at = len(text) if end < 0 else end + 1
        else:
            at += 1
    return at


def _read_field(text, start):
    """(name, specification, conversion) of the field whose brace is before `start`, and its end."""
    at = _name_end(text, start)
    name = text[start:at]
    if at >= len(text):
        raise ValueError("expected '}' before end of string")
    if text[at] == "}":
        return name, "", None, at + 1
    conversion = None
    if text[at] == "!":
        conversion = text[at + 1:at + 2]
        if not conversion:
            raise ValueError("end of string while looking for conversion specifier")
        at += 2
        if text[at:at + 1] == "}":
            return name, "", conversion, at + 1
        if text[at:at + 1] not in (":", ""):
            raise ValueError("expected ':' after conversion specifier")
    at += 1
    depth = 1
    for end in range(at, len(text)):
        if text[end] == "{":
            depth += 1
        elif text[end] == "}":
            depth -= 1
            if not depth:
                return name, text[at:end], conversion, end + 1
    raise ValueError("unmatched '{' in format spec")


def _parse(text):
    """(literal, name, specification, conversion) for each field and for what follows the last."""
    literal = []
    at = 0
    while at < len(text):
        open_, close = text.find("{", at), text.find("}", at)
        if open_ < 0 and close < 0:
            literal.append(text[at:])
            break
        brace = min(place for place in (open_, close) if place >= 0)
        literal.append(text[at:brace])
        char = text[brace]
        if text[brace + 1:brace + 2] == char:
            yield "".join(literal) + char, None, None, None
            literal = []
            at = brace + 2
            continue
        if char == "}":
            raise ValueError("Single '}' encountered in format string")
        if brace + 1 == len(text):
            raise ValueError("Single '{' encountered in format string")
        name, spec, conversion, at = _read_field(text, brace + 1)
        yield "".join(literal), name, spec, conversion
        literal = []
    if literal and literal != [""]:
        yield "".join(literal), None, None, None


def _split_name(name):
    """The first part of a field's name, and the attributes and items that follow."""
    at = 0
    while at < len(name) and name[at] not in ".[":
        at += 1
    first = name[:at]
    return int(first) if first.isdecimal() else first, _name_parts(name[at:])


def _name_parts(rest):
    at = 0
    while at < len(rest):
        if rest[at] == ".":
            end = at + 1
            while end < len(rest) and rest[end] not in ".[":
                end += 1
            part, is_attribute = rest[at + 1:end], True
            at = end
        elif rest[at] == "[":
            end = rest.find("]", at)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            part, is_attribute = rest[at + 1:end], False
            at = end + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not part:
            raise ValueError("Empty attribute in format string")
        yield is_attribute, part if is_attribute or not part.isdecimal() else int(part)


class Formatter:
    """str.format as methods, which subclasses may override."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth,
                 auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            field_name, auto_arg_index = self._numbered(field_name, auto_arg_index)
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return "".join(result), auto_arg_index

    def _numbered(self, field_name, auto_arg_index):
        """A field's name with the number that an empty one stands for; False: numbers are given."""
        first, _ = _split_name(field_name)
        if first == "":
            if auto_arg_index is False:
                raise ValueError("cannot switch from manual field specification to automatic "
                                 "field numbering")
            return str(auto_arg_index) + field_name, auto_arg_index + 1
        if isinstance(first, int):
            if auto_arg_index:
                raise ValueError("cannot switch from manual field specification to automatic "
                                 "field numbering")
            auto_arg_index = False
        return field_name, auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        convert = {"s": str, "r": repr, "a": ascii}.get(conversion)
        if convert is None:
            raise ValueError(f"Unknown conversion specifier {conversion!s}")
        return convert(value)

    def parse(self, format_string):
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, part in rest:
            obj = getattr(obj, part) if is_attribute else obj[part]
        return obj, first
