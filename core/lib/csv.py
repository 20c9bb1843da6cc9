"""Tables as text: one line a row, the fields between delimiters."""

import re as _re
import sys as _sys
import _types
from io import StringIO

_minor = _sys.version_info[1]

__version__ = "1.0"
__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect",
           "excel", "excel_tab", "field_size_limit", "reader", "writer", "register_dialect",
           "get_dialect", "list_dialects", "Sniffer", "unregister_dialect", "DictReader",
           "DictWriter", "unix_dialect"]

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)
_LAST_QUOTING = QUOTE_NONE
_TO_NONE = _TO_FLOAT = ()
if _minor >= 12:
    QUOTE_STRINGS, QUOTE_NOTNULL = 4, 5
    _LAST_QUOTING = QUOTE_NOTNULL
    __all__ += ["QUOTE_STRINGS", "QUOTE_NOTNULL"]
    _TO_NONE = (QUOTE_STRINGS, QUOTE_NOTNULL)
    _TO_FLOAT = (QUOTE_STRINGS,)


class Error(Exception):
    pass


def _belongs_to_csv(cls, name):
    """Names a class as one of the module _csv, which is C in CPython."""
    cls.__module__ = "_csv"
    cls.__name__ = cls.__qualname__ = name
    _types.rename(cls, "_csv." + name)


_belongs_to_csv(Error, "Error")


# ------------------------------------------------------------------ dialects

_FIELDS = ("delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting",
           "skipinitialspace", "strict")
_dialects = {}
_limit = 128 * 1024


def _letter(name, value, optional):
    if value is None and optional:
        return None
    if value is None and _minor < 11:
        raise TypeError(f'"{name}" must be a 1-character string')
    if not isinstance(value, str):
        kind = type(value).__name__
        if _minor >= 14:
            what = f"a unicode character{' or None' if optional else ''}, not {kind}"
            raise TypeError(f'"{name}" must be {what}')
        or_none = " or None" if optional and _minor >= 11 else ""
        raise TypeError(f'"{name}" must be string{or_none}, not {kind}')
    if len(value) != 1:
        if _minor >= 14:
            what = f"a unicode character{' or None' if optional else ''}"
            raise TypeError(f'"{name}" must be {what}, not a string of length {len(value)}')
        if not value and optional and _minor < 11:
            return None
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


class _Dialect:
    """A dialect whose values are checked; nothing can be changed in it."""

    __slots__ = _FIELDS

    def __init__(self, dialect=None, **options):
        for name in options:
            if name not in _FIELDS:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'"
                                if _minor >= 13 else
                                f"'{name}' is an invalid keyword argument for this function")
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)

        def given(name, default):
            return options[name] if name in options else getattr(dialect, name, default)

        def keep(name, value):
            object.__setattr__(self, name, value)

        keep("delimiter", _letter("delimiter", given("delimiter", ","), False))
        keep("doublequote", bool(given("doublequote", True)))
        keep("escapechar", _letter("escapechar", given("escapechar", None), True))
        keep("lineterminator", self._terminator(given("lineterminator", "\r\n")))
        quotechar = given("quotechar", '"')
        keep("quotechar", _letter("quotechar", quotechar, True))
        quoting = given("quoting", QUOTE_MINIMAL)
        if type(quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        if not 0 <= quoting <= _LAST_QUOTING:
            raise TypeError('bad "quoting" value')
        no_quoting_given = "quoting" not in options and not hasattr(dialect, "quoting")
        if quotechar is None and no_quoting_given:
            quoting = QUOTE_NONE
        if quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        if self.lineterminator is None:
            raise TypeError("lineterminator must be set")
        keep("quoting", quoting)
        keep("skipinitialspace", bool(given("skipinitialspace", False)))
        keep("strict", bool(given("strict", False)))
        if _minor >= 13:
            self._check_letters()

    @staticmethod
    def _terminator(value):
        if not isinstance(value, str) and value is not None:
            raise TypeError('"lineterminator" must be a string')
        return value

    def _check_letters(self):
        for name in "delimiter", "escapechar", "quotechar":
            letter = getattr(self, name)
            if letter is not None and letter in "\r\n" or (
                    letter == " " and name != "delimiter" and self.skipinitialspace):
                raise ValueError(f"bad {name} value")
        for a, b in (("delimiter", "escapechar"), ("delimiter", "quotechar"),
                     ("escapechar", "quotechar")):
            if getattr(self, a) == getattr(self, b) is not None:
                raise ValueError(f"bad {a} or {b} value")
        for name in "delimiter", "escapechar", "quotechar":
            letter = getattr(self, name)
            if letter is not None and letter in self.lineterminator:
                raise ValueError(f"bad {name} or lineterminator value")

    def __setattr__(self, name, value):
        if name in _FIELDS:
            raise AttributeError(
                f"attribute '{name}' of '_csv.Dialect' objects is not writable")
        raise AttributeError(f"'_csv.Dialect' object has no attribute {name!r}")

    def __delattr__(self, name):
        self.__setattr__(name, None)

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '_csv.Dialect' object")


_belongs_to_csv(_Dialect, "Dialect")


def _dialect(dialect, options):
    if type(dialect) is _Dialect and not options:
        return dialect
    return _Dialect(dialect, **options)


def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _dialect(dialect, fmtparams)


def unregister_dialect(name):
    get_dialect(name)
    del _dialects[name]


def get_dialect(name):
    try:
        return _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None


def list_dialects():
    return list(_dialects)


def field_size_limit(*limit):
    """The largest field that is read, in characters; with an argument it is changed."""
    global _limit
    before = _limit
    if limit:
        new, = limit
        if not isinstance(new, int):
            raise TypeError("limit must be an integer")
        _limit = new
    return before


class Dialect:
    """What other dialects are derived from."""

    _name = ""
    _valid = False
    delimiter = quotechar = escapechar = doublequote = None
    skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        self._validate()

    def _validate(self):
        try:
            _Dialect(self)
        except TypeError as error:
            raise Error(str(error)) from None


class excel(Dialect):
    """What a spreadsheet writes."""
    delimiter, quotechar, doublequote, skipinitialspace = ",", '"', True, False
    lineterminator, quoting = "\r\n", QUOTE_MINIMAL


class excel_tab(excel):
    """The same with tabs."""
    delimiter = "\t"


class unix_dialect(Dialect):
    """All quoted, lines as Unix has them."""
    delimiter, quotechar, doublequote, skipinitialspace = ",", '"', True, False
    lineterminator, quoting = "\n", QUOTE_ALL


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


# ------------------------------------------------------------------ reading

(_START_RECORD, _START_FIELD, _ESCAPED, _IN_FIELD, _IN_QUOTED, _ESCAPE_IN_QUOTED,
 _QUOTE_IN_QUOTED, _EAT_NEWLINE, _AFTER_ESCAPED_NEWLINE) = range(9)
_END = ""  # stands behind the last letter of each line


class _Reader:
    """The rows of what gives lines, each a list of fields."""

    __slots__ = ("_lines", "_d", "_state", "_field", "_fields", "_unquoted", "_count")

    def __init__(self, lines, dialect, options):
        self._d = _dialect(dialect, options)
        self._lines = iter(lines)
        self._count = 0
        self._begin()

    def _begin(self):
        self._fields, self._field = [], []
        self._state, self._unquoted = _START_RECORD, False

    @property
    def dialect(self):
        return self._d

    @property
    def line_num(self):
        return self._count

    def __iter__(self):
        return self

    def __next__(self):
        self._begin()
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._field or self._state == _IN_QUOTED:
                    if self._d.strict:
                        raise Error("unexpected end of data") from None
                    self._save()
                    return self._fields
                raise
            self._take(line)
            if self._state == _START_RECORD:
                return self._fields

    def _take(self, line):
        if not isinstance(line, str):
            hint = ("the file should be opened in text mode" if _minor >= 11 else
                    "did you open the file in text mode?")
            raise Error(f"iterator should return strings, not {type(line).__name__} ({hint})")
        self._count += 1
        for letter in line:
            if letter == "\0" and _minor < 11:
                raise Error("line contains NUL")
            self._step(letter)
        self._step(_END)

    def _add(self, letter):
        if len(self._field) >= _limit:
            raise Error(f"field larger than field limit ({_limit})")
        self._field.append(letter)

    def _save(self):
        text, quoting = "".join(self._field), self._d.quoting
        self._field = []
        if self._unquoted:
            if _minor >= 13 and not text and quoting in _TO_NONE:
                text = None
            elif quoting == QUOTE_NONNUMERIC or (_minor >= 13 and quoting in _TO_FLOAT):
                if text:
                    text = float(text)
        self._unquoted = False
        self._fields.append(text)

    def _line_end(self, letter):
        self._save()
        self._state = _START_RECORD if letter is _END else _EAT_NEWLINE

    def _step(self, letter):
        d, state = self._d, self._state
        is_end = letter is _END or letter in "\r\n"
        if state == _START_RECORD:
            if letter is _END:
                return
            if is_end:
                self._state = _EAT_NEWLINE
                return
            state = self._state = _START_FIELD
        elif state == _AFTER_ESCAPED_NEWLINE:
            if letter is _END:
                return
            state = _IN_FIELD  # and the state stays
        if state == _IN_FIELD:
            if is_end:
                self._line_end(letter)
            elif letter == d.escapechar:
                self._state = _ESCAPED
            elif letter == d.delimiter:
                self._save()
                self._state = _START_FIELD
            else:
                self._add(letter)
        elif state == _START_FIELD:
            self._first(letter, is_end)
        elif state == _IN_QUOTED:
            if letter is _END:
                pass
            elif letter == d.escapechar:
                self._state = _ESCAPE_IN_QUOTED
            elif letter == d.quotechar and d.quoting != QUOTE_NONE:
                self._state = _QUOTE_IN_QUOTED if d.doublequote else _IN_FIELD
            else:
                self._add(letter)
        else:
            self._behind(state, letter, is_end)

    def _first(self, letter, is_end):
        """The letter at which a field begins."""
        d = self._d
        if is_end:
            if _minor >= 13:
                self._unquoted = True
            self._line_end(letter)
        elif letter == d.quotechar and d.quoting != QUOTE_NONE:
            self._unquoted = False
            self._state = _IN_QUOTED
        elif letter == d.escapechar:
            self._unquoted = _minor >= 13
            self._state = _ESCAPED
        elif letter == " " and d.skipinitialspace:
            pass
        elif letter == d.delimiter:
            self._unquoted = _minor >= 13
            self._save()
        else:
            self._unquoted = True
            self._add(letter)
            self._state = _IN_FIELD

    def _behind(self, state, letter, is_end):
        """The letter behind an escape, a quote or the end of a line."""
        d = self._d
        if state == _QUOTE_IN_QUOTED:
            if letter == d.quotechar and d.quoting != QUOTE_NONE:
                self._add(letter)
                self._state = _IN_QUOTED
            elif letter == d.delimiter:
                self._save()
                self._state = _START_FIELD
            elif is_end:
                self._line_end(letter)
            elif d.strict:
                raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
            else:
                self._add(letter)
                self._state = _IN_FIELD
        elif state == _ESCAPED:
            self._add(letter or "\n")
            self._state = (_AFTER_ESCAPED_NEWLINE if letter is not _END and is_end
                           else _IN_FIELD)
        elif state == _ESCAPE_IN_QUOTED:
            self._add(letter or "\n")
            self._state = _IN_QUOTED
        elif letter is _END:
            self._state = _START_RECORD
        elif not is_end:
            mode = "with newline=''" if _minor >= 13 else "in universal-newline mode"
            raise Error("new-line character seen in unquoted field - do you need to open the "
                        f"file {mode}?")


_belongs_to_csv(_Reader, "reader")


def reader(iterable, /, dialect=None, **fmtparams):
    return _Reader(iterable, dialect, fmtparams)


# ------------------------------------------------------------------ writing


def _is_number(value):
    cls = type(value)
    return any(hasattr(cls, name) for name in ("__index__", "__int__", "__float__")) or (
        isinstance(value, complex))


class _Writer:
    """Writes rows to what has a method write."""

    __slots__ = ("_write", "_d")

    def __init__(self, file, dialect, options):
        self._d = _dialect(dialect, options)
        write = getattr(file, "write", None)
        if not callable(write):
            raise TypeError('argument 1 must have a "write" method')
        self._write = write

    @property
    def dialect(self):
        return self._d

    def writerow(self, row, /):
        d = self._d
        fields = None
        try:
            fields = iter(row)
        except TypeError:
            pass
        if fields is None:
            raise Error(f"iterable expected, not {type(row).__name__}")
        written, value = [], ""
        for value in fields:
            written.append(self._field(value, self._wants_quotes(value)))
        if len(written) == 1 and not written[0]:
            is_bare_none = _minor >= 13 and value is None and d.quoting in _TO_NONE
            if d.quoting == QUOTE_NONE or is_bare_none:
                raise Error("single empty field record must be quoted")
            written = [d.quotechar * 2]
        return self._write(d.delimiter.join(written) + d.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _wants_quotes(self, value):
        quoting = self._d.quoting
        if quoting == QUOTE_NONNUMERIC:
            return not _is_number(value)
        if quoting in _TO_FLOAT:
            return isinstance(value, str)
        if quoting in _TO_NONE:
            return value is not None
        return quoting == QUOTE_ALL

    def _is_special(self, letter):
        d = self._d
        return (letter in (d.delimiter, d.quotechar) or letter == d.escapechar
                or letter in d.lineterminator or (letter in "\r\n" and _minor >= 13))

    def _field(self, value, quoted):
        d = self._d
        text = value if isinstance(value, str) else "" if value is None else str(value)
        if not text and _minor >= 13 and d.delimiter == " " and d.skipinitialspace:
            if d.quoting == QUOTE_NONE or (value is None and d.quoting in _TO_NONE):
                raise Error("empty field must be quoted if delimiter is a space and "
                            "skipinitialspace is true")
            quoted = True
        out = []
        for letter in text:
            if self._is_special(letter):
                escape = d.quoting == QUOTE_NONE
                if not escape:
                    if letter == d.quotechar:
                        if d.doublequote:
                            out.append(d.quotechar)
                        else:
                            escape = True
                    elif letter == d.escapechar and _minor >= 11:
                        escape = True
                    if not escape:
                        quoted = True
                if escape:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(d.escapechar)
            out.append(letter)
        if quoted:
            return d.quotechar + "".join(out) + d.quotechar
        return "".join(out)


_belongs_to_csv(_Writer, "writer")


def writer(fileobj, /, dialect=None, **fmtparams):
    return _Writer(fileobj, dialect, fmtparams)


# ------------------------------------------------------------------ rows as dicts


def _listed(names):
    """Names that are used more than once, as a list when they come from an iterator."""
    if _minor >= 12 and names is not None and iter(names) is names:
        return list(names)
    return names


_types.built_in(globals(), "_csv")


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args,
                 **kwds):
        self._fieldnames = _listed(fieldnames)
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        found = dict(zip(names, row))
        if len(names) < len(row):
            found[self.restkey] = row[len(names):]
        elif len(names) > len(row):
            for name in names[len(row):]:
                found[name] = self.restval
        return found


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args,
                 **kwds):
        self.fieldnames = _listed(fieldnames)
        self.restval = restval
        action = extrasaction.lower()
        if action not in ("raise", "ignore"):
            shown = action if _minor >= 12 else extrasaction
            raise ValueError(f"extrasaction ({shown}) must be 'raise' or 'ignore'")
        self.extrasaction = action if _minor >= 12 else extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == "raise":
            extra = rowdict.keys() - self.fieldnames
            if extra:
                raise ValueError("dict contains fields not in fieldnames: "
                                 + ", ".join(map(repr, extra)))
        return (rowdict.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._dict_to_list, rowdicts))


if _minor >= 12:
    from types import GenericAlias as _alias

    DictReader.__class_getitem__ = classmethod(_alias)
    DictWriter.__class_getitem__ = classmethod(_alias)
    del _alias


# ------------------------------------------------------------------ guessing


class Sniffer:
    """Guesses the dialect of a text."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        quotechar, doublequote, delimiter, skipinitialspace = (
            self._guess_quote_and_delimiter(sample, delimiters))
        if not delimiter:
            delimiter, skipinitialspace = self._guess_delimiter(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.doublequote = doublequote
        dialect.delimiter = delimiter
        dialect.quotechar = quotechar or '"'
        dialect.skipinitialspace = skipinitialspace
        return dialect

    # Quoted text: between two delimiters, at a line's begin, at its end, alone on a line.
    _QUOTED = tuple(_re.compile(pattern, _re.DOTALL | _re.MULTILINE) for pattern in (
        r"""(?P<delim>[^\w\n"'])(?P<space> ?)(?P<quote>["']).*?(?P=quote)(?P=delim)""",
        r"""(?:^|\n)(?P<quote>["']).*?(?P=quote)(?P<delim>[^\w\n"'])(?P<space> ?)""",
        r"""(?P<delim>[^\w\n"'])(?P<space> ?)(?P<quote>["']).*?(?P=quote)(?:$|\n)""",
        r"""(?:^|\n)(?P<quote>["']).*?(?P=quote)(?:$|\n)"""))

    def _guess_quote_and_delimiter(self, data, delimiters):
        """What stands around quoted text most often."""
        for pattern in self._QUOTED:
            matches = [match.groupdict() for match in pattern.finditer(data)]
            if matches:
                break
        else:
            return "", False, None, 0
        quotes, delims, spaces = {}, {}, 0
        for match in matches:
            quotes[match["quote"]] = quotes.get(match["quote"], 0) + 1
            delim = match.get("delim")
            if delim and (delimiters is None or delim in delimiters):
                delims[delim] = delims.get(delim, 0) + 1
            if match.get("space"):
                spaces += 1
        quotechar = max(quotes, key=quotes.get)
        delim, skipinitialspace = "", 0
        if delims:
            delim = max(delims, key=delims.get)
            skipinitialspace = delims[delim] == spaces
            if delim == "\n":
                delim = ""
        edge = _re.escape(delim)
        doubled = _re.search(
            rf"(({edge})|^)\W*{quotechar}[^{edge}\n]*{quotechar}[^{edge}\n]*{quotechar}"
            rf"\W*(({edge})|$)", data, _re.MULTILINE)
        return quotechar, bool(doubled), delim, skipinitialspace

    def _guess_delimiter(self, data, delimiters):
        """The letter that is as often in (nearly) every line."""
        data = list(filter(None, data.split("\n")))
        letters = [chr(code) for code in range(127)]
        size = min(10, len(data))
        start, end, rounds = 0, size, 0
        counted = {letter: {} for letter in letters}
        modes, delims = {}, {}
        while start < len(data):
            rounds += 1
            for line in data[start:end]:
                for letter in letters:
                    count = line.count(letter)
                    counted[letter][count] = counted[letter].get(count, 0) + 1
            for letter in letters:
                items = list(counted[letter].items())
                if len(items) == 1 and items[0][0] == 0:
                    continue
                mode = max(items, key=lambda item: item[1])
                others = sum(item[1] for item in items) - mode[1]
                modes[letter] = (mode[0], mode[1] - others)
            total = float(min(size * rounds, len(data)))
            consistency = 1.0
            while not delims and consistency >= 0.9:
                for letter, (count, lines) in modes.items():
                    if count > 0 and lines > 0 and lines / total >= consistency and (
                            delimiters is None or letter in delimiters):
                        delims[letter] = (count, lines)
                consistency -= 0.01
            if len(delims) == 1:
                return self._with_space(data, next(iter(delims)))
            start, end = end, end + size
        if not delims:
            return "", 0
        for letter in self.preferred:
            if letter in delims and len(delims) > 1:
                return self._with_space(data, letter)
        return self._with_space(data, max((value, letter) for letter, value in delims.items())[1])

    @staticmethod
    def _with_space(data, delim):
        return delim, data[0].count(delim) == data[0].count(delim + " ")

    def has_header(self, sample):
        """Whether the first row is unlike those below it."""
        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for checked, row in enumerate(rows):
            if checked > 20:
                break
            if len(row) != len(header):
                continue
            for column in list(kinds):
                kind = self._kind(row[column])
                if kind != kinds[column]:
                    if kinds[column] is None:
                        kinds[column] = kind
                    else:
                        del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                differs = len(header[column]) != kind
            else:
                try:
                    kind(header[column])
                except (ValueError, TypeError):
                    differs = True
                else:
                    differs = False
            votes += 1 if differs else -1
        return votes > 0

    @staticmethod
    def _kind(text):
        """The type that a field can be read as, or its length."""
        for kind in (complex,) if _minor >= 11 else (int, float, complex):
            try:
                kind(text)
                return kind
            except (ValueError, OverflowError):
                pass
        return len(text)
