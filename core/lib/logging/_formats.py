"""The styles of formats, and what makes a record's text of them."""

import sys
import time

__name__ = "logging"  # of the classes here

_VERSION = sys.version_info[:2]


def _percent_fields(text):
    """Whether a text has a field like %(name)5s."""
    start = text.find("%(")
    while start >= 0:
        end = start + 2
        while end < len(text) and (text[end].isalnum() or text[end] == "_"):
            end += 1
        if end > start + 2 and text[end:end + 1] == ")":
            end += 1
            while text[end:end + 1] and text[end] in "#0+ -":
                end += 1
            end = _digits_or_star(text, end)
            if text[end:end + 1] == ".":
                end = _digits_or_star(text, end + 1)
            if text[end:end + 1] and text[end].lower() in "diouxefgcrsa%":
                return True
        start = text.find("%(", start + 1)
    return False


def _digits_or_star(text, at):
    if text[at:at + 1] == "*":
        return at + 1
    while text[at:at + 1].isdigit():
        at += 1
    return at


def _brace_fields(text):
    """The fields of a text for str.format: (name, conversion, format spec)."""
    at, fields = 0, []
    while at < len(text):
        char = text[at]
        if char in "{}":
            if text[at + 1:at + 2] == char:
                at += 2
                continue
            if char == "}":
                raise ValueError("Single '}' encountered in format string")
            depth, end = 1, at + 1
            while end < len(text) and depth:
                depth += {"{": 1, "}": -1}.get(text[end], 0)
                end += 1
            if depth:
                raise ValueError("expected '}' before end of string" if end > at + 1
                                 else "Single '{' encountered in format string")
            inside = text[at + 1:end - 1]
            name, colon, spec = inside.partition(":")
            name, bang, conversion = name.partition("!")
            if bang and len(conversion) != 1:
                raise ValueError("end of string while looking for conversion specifier"
                                 if not conversion else "expected ':' after conversion specifier")
            fields.append((name, conversion, spec))
            at = end
        else:
            at += 1
    return fields


def _is_field_name(name):
    """A number or a name, and then .name or [number]s."""
    first = len(name) - len(name.lstrip("".join(c for c in name if c.isalnum() or c == "_")))
    at = first
    if at == 0:
        return False
    while at < len(name):
        if name[at] == ".":
            end = at + 1
            while end < len(name) and (name[end].isalnum() or name[end] == "_"):
                end += 1
            if end == at + 1:
                return False
        elif name[at] == "[":
            end = name.find("]", at)
            if end < 0 or not name[at + 1:end].isdigit():
                return False
            end += 1
        else:
            return False
        at = end
    return True


def _is_format_spec(spec):
    """Fill, align, sign, width, precision, type; width and precision may be {name}s."""
    def number(at):
        if spec[at:at + 1] == "{":
            end = spec.find("}", at)
            inside = spec[at + 1:end]
            return end + 1 if end > 0 and inside.replace("_", "a").isalnum() else at
        while spec[at:at + 1].isdigit():
            at += 1
        return at
    at = 0
    if spec[1:2] and spec[1] in "<=>^":
        at = 2
    elif spec[:1] and spec[0] in "<=>^":
        at = 1
    for chars in "+ -", "#", "0":
        if spec[at:at + 1] and spec[at] in chars:
            at += 1
    at = number(at)
    if spec[at:at + 1] and spec[at] in ",_":
        at += 1
    if spec[at:at + 1] == ".":
        after = number(at + 1)
        if after == at + 1:
            return False
        at = after
    if spec[at:at + 1] and spec[at].lower() in "bcdefgnosx%":
        at += 1
    return at == len(spec)


class PercentStyle:
    default_format = "%(message)s"
    asctime_format = "%(asctime)s"
    asctime_search = "%(asctime)"

    def __init__(self, fmt, *, defaults=None):
        self._fmt = fmt or self.default_format
        self._defaults = defaults

    def usesTime(self):
        return self._fmt.find(self.asctime_search) >= 0

    def validate(self):
        if not _percent_fields(self._fmt):
            raise ValueError("Invalid format '%s' for '%s' style"
                             % (self._fmt, self.default_format[0]))

    def _values(self, record):
        if self._defaults:
            return {**self._defaults, **record.__dict__}
        return record.__dict__

    def _format(self, record):
        return self._fmt % self._values(record)

    def format(self, record):
        try:
            return self._format(record)
        except KeyError as error:
            raise ValueError("Formatting field not found in record: %s" % error)


class StrFormatStyle(PercentStyle):
    default_format = "{message}"
    asctime_format = "{asctime}"
    asctime_search = "{asctime"

    def _format(self, record):
        return self._fmt.format(**self._values(record))

    def validate(self):
        try:
            fields = _brace_fields(self._fmt)
            for name, conversion, spec in fields:
                if name and not _is_field_name(name):
                    raise ValueError("invalid field name/expression: %r" % name)
                if conversion and conversion not in "rsa":
                    raise ValueError("invalid conversion: %r" % conversion)
                if spec and not _is_format_spec(spec):
                    raise ValueError("bad specifier: %r" % spec)
        except ValueError as error:
            raise ValueError("invalid format: %s" % error)
        if not any(name for name, _, _ in fields):
            raise ValueError("invalid format: no fields")


class StringTemplateStyle(PercentStyle):
    default_format = "${message}"
    asctime_format = "${asctime}"
    asctime_search = "${asctime}"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._pieces = self._split(self._fmt)

    @staticmethod
    def _split(text):
        """The template as texts and (name, as it stands there); a bare $ is (None, "$")."""
        pieces, at = [], 0
        while True:
            start = text.find("$", at)
            if start < 0:
                return pieces + [text[at:]]
            pieces.append(text[at:start])
            at = start + 1
            if text[at:at + 1] == "$":
                pieces.append("$")
                at += 1
                continue
            braced = text[at:at + 1] == "{"
            first = end = at + braced
            while end < len(text) and text[end].isascii() and (
                    text[end].isalpha() or text[end] == "_" or end > first
                    and text[end].isdigit()):
                end += 1
            if end == first or braced and text[end:end + 1] != "}":
                pieces.append((None, "$"))
                continue
            at = end + braced
            pieces.append((text[first:end], text[start:at]))

    def usesTime(self):
        return "$asctime" in self._fmt or self.asctime_search in self._fmt

    def validate(self):
        fields = [piece for piece in self._pieces if isinstance(piece, tuple)]
        if any(name is None for name, _ in fields):
            raise ValueError("invalid format: bare '$' not allowed")
        if not fields:
            raise ValueError("invalid format: no fields")

    def _format(self, record):
        values = self._values(record)
        return "".join([piece if isinstance(piece, str) else str(values[piece[0]])
                        for piece in self._pieces])


BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
_STYLES = {
    "%": (PercentStyle, BASIC_FORMAT),
    "{": (StrFormatStyle, "{levelname}:{name}:{message}"),
    "$": (StringTemplateStyle, "${levelname}:${name}:${message}"),
}


def _check_style(style):
    if style not in _STYLES:
        raise ValueError("Style must be one of: %s" % ",".join(_STYLES.keys()))


class Formatter:
    """Makes the text of a record."""

    converter = time.localtime
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        _check_style(style)
        self._style = _STYLES[style][0](fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt = self._style._fmt
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        moment = self.converter(record.created)
        if datefmt:
            return time.strftime(datefmt, moment)
        text = time.strftime(self.default_time_format, moment)
        if self.default_msec_format:
            return self.default_msec_format % (text, record.msecs)
        return text

    def formatException(self, ei):
        import io
        import traceback
        text = io.StringIO()
        traceback.print_exception(ei[0], ei[1], ei[2], None, text)
        return text.getvalue().removesuffix("\n") if _VERSION >= (3, 9) else (
            text.getvalue()[:-1])

    def usesTime(self):
        return self._style.usesTime()

    def formatMessage(self, record):
        return self._style.format(record)

    def formatStack(self, stack_info):
        return stack_info

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        for more in record.exc_text, record.stack_info and self.formatStack(record.stack_info):
            if more:
                text = text + ("" if text.endswith("\n") else "\n") + more
        return text


_defaultFormatter = Formatter()


class BufferingFormatter:
    """Makes the text of several records."""

    def __init__(self, linefmt=None):
        self.linefmt = linefmt or _defaultFormatter

    def formatHeader(self, records):
        return ""

    def formatFooter(self, records):
        return ""

    def format(self, records):
        if not records:
            return ""
        lines = [self.linefmt.format(record) for record in records]
        return "".join([self.formatHeader(records), *lines, self.formatFooter(records)])
