"""Reads dates and times by a format: time.strptime and datetime.strptime."""

import sys
import time
from datetime import date as _date, timedelta as _timedelta, timezone as _timezone

__all__ = []

_DIGITS = "0123456789"
_POSITIVE = "123456789"
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september",
           "october", "november", "december"]

# What a directive matches: alternatives, each a sequence of sets of characters, tried in order.
_NUMBERS = {
    "d": [("3", "01"), ("12", _DIGITS), ("0", _POSITIVE), (_POSITIVE,), (" ", _POSITIVE)],
    "f": [(_DIGITS,) * count for count in range(6, 0, -1)],
    "H": [("2", "0123"), ("01", _DIGITS), (_DIGITS,)],
    "I": [("1", "012"), ("0", _POSITIVE), (_POSITIVE,)],
    "G": [(_DIGITS,) * 4],
    "j": [("3", "6", "0123456"), ("3", "012345", _DIGITS), ("12", _DIGITS, _DIGITS),
          ("0", _POSITIVE, _DIGITS), ("0", "0", _POSITIVE), (_POSITIVE, _DIGITS),
          ("0", _POSITIVE), (_POSITIVE,)],
    "m": [("1", "012"), ("0", _POSITIVE), (_POSITIVE,)],
    "M": [("012345", _DIGITS), (_DIGITS,)],
    "S": [("6", "01"), ("012345", _DIGITS), (_DIGITS,)],
    "U": [("5", "0123"), ("01234", _DIGITS), (_DIGITS,)],
    "w": [("0123456",)],
    "u": [("1234567",)],
    "V": [("5", "0123"), ("0", _POSITIVE), ("1234", _DIGITS), (_DIGITS,)],
    "y": [(_DIGITS, _DIGITS)],
    "Y": [(_DIGITS,) * 4],
}
_NUMBERS["W"] = _NUMBERS["U"]
_WHOLE = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}
if sys.version_info >= (3, 14):
    _WHOLE.update(T="%H:%M:%S", R="%H:%M", r="%I:%M:%S %p")


def _lengths(kind, text, at):
    """How many characters at that place a directive may take; the preferred count first."""
    for sets in _NUMBERS.get(kind, ()):
        if len(text) >= at + len(sets) and all(
                text[at + index] in chars for index, chars in enumerate(sets)):
            yield len(sets)
    if kind in "aAbBpZ":
        names = {"A": _DAYS, "a": [name[:3] for name in _DAYS], "B": _MONTHS,
                 "b": [name[:3] for name in _MONTHS], "p": ["am", "pm"],
                 "Z": ["utc", "gmt"]}[kind]
        for name in sorted(names, key=len, reverse=True):
            if text[at:at + len(name)].lower() == name:
                yield len(name)
    elif kind == "z":
        yield from _zone_lengths(text, at)


def _zone_lengths(text, at):
    """+HHMM, +HH:MM, with seconds and their fraction; or Z."""
    if text[at:at + 1] == "Z":
        yield 1
    if text[at:at + 1] not in ("+", "-"):
        return
    found, end = [], at + 1

    def pair(end, first=_DIGITS):
        taken = text[end:end + 2]
        return len(taken) == 2 and taken[0] in first and taken[1] in _DIGITS
    if not pair(end):
        return
    end += 2
    for _ in range(2):
        colon = text[end:end + 1] == ":"
        if not pair(end + colon, "012345"):
            break
        end += 2 + colon
        found.append(end - at)
    if len(found) == 2 and text[end:end + 1] == ".":
        digits = 0
        while digits < 6 and text[end + 1 + digits:end + 2 + digits].isdigit():
            digits += 1
            found.append(end + 1 + digits - at)
    yield from reversed(found)


def _pieces(format):
    """The format as a list of literal characters, runs of space and (directive,)s."""
    pieces, at = [], 0
    while at < len(format):
        char = format[at]
        if char.isspace():
            while at < len(format) and format[at].isspace():
                at += 1
            pieces.append(" ")
            continue
        at += 1
        if char != "%":
            pieces.append(char)
            continue
        if at == len(format):
            raise ValueError("stray %% in format '%s'" % format)
        kind = format[at]
        at += 1
        if kind == "%":
            pieces.append("%")
        elif kind in _WHOLE:
            pieces += _pieces(_WHOLE[kind])
        elif kind in _NUMBERS or kind in "aAbBpZz":
            pieces.append((kind,))
        else:
            raise ValueError("'%s' is a bad directive in format '%s'"
                             % ("\\" if kind == "\\" else kind, format))
    return pieces


def _match(pieces, text):
    """{directive: its text} and where the match ends, or None: the first that fits, as a regular
    expression finds it. An explicit stack of choices keeps long formats from recursing."""
    def choices(index, at):
        piece = pieces[index]
        if piece == " ":
            end = at
            while end < len(text) and text[end].isspace():
                end += 1
            return iter(range(end - at, 0, -1))
        if isinstance(piece, str):
            return iter([1] if text[at:at + 1].lower() == piece.lower() else [])
        return _lengths(piece[0], text, at)
    stack, places = [], [0]
    while len(stack) < len(pieces):
        stack.append(choices(len(stack), places[-1]))
        while stack:
            length = next(stack[-1], None)
            if length is not None:
                places.append(places[-1] + length)
                break
            stack.pop()
            if not stack:
                return None
            places.pop()
    found = {}
    for index, piece in enumerate(pieces):
        if not isinstance(piece, str):
            if piece[0] in found:
                raise ValueError(
                    f"redefinition of group name {piece[0]!r} as group {len(found) + 1}; was "
                    f"group {list(found).index(piece[0]) + 1}")
            found[piece[0]] = text[places[index]:places[index + 1]]
    return found, places[-1]


def _offset(text):
    """The seconds and microseconds of a zone's offset."""
    if text == "Z":
        return 0, 0
    digits = text[1:].replace(":", "") if text[3:4] == ":" else text[1:]
    if text[3:4] == ":" and len(text) > 6 and text[6] != ":":
        raise ValueError(f"Inconsistent use of : in {text}")
    if text[3:4] != ":" and ":" in text:
        raise ValueError(f"Inconsistent use of : in {text}")
    digits, _, fraction = digits.partition(".")
    hours, minutes, seconds = int(digits[:2]), int(digits[2:4]), int(digits[4:6] or 0)
    whole = hours * 3600 + minutes * 60 + seconds
    part = int(fraction.ljust(6, "0")) if fraction else 0
    return (-whole, -part) if text[0] == "-" else (whole, part)


def _calc_julian_from_U_or_W(year, week_of_year, day_of_week, week_starts_Mon):
    """The day of the year of a week and a weekday (Monday is 0)."""
    first = (_date(year, 1, 1).weekday() + (0 if week_starts_Mon else 1)) % 7
    if not week_starts_Mon:
        day_of_week = (day_of_week + 1) % 7
    if week_of_year == 0:
        return 1 + day_of_week - first
    return 1 + (7 - first) % 7 + 7 * (week_of_year - 1) + day_of_week


def _warn_without_year(format):
    """3.13: a day of a month alone cannot be 29 February."""
    if sys.version_info < (3, 13) or "%d" not in format:
        return
    if any(kind in format for kind in ("%Y", "%y", "%G", "%c", "%x")):
        return
    import warnings
    warnings.warn("Parsing dates involving a day of month without a year specified is "
                  f"{'ambiguious' if sys.version_info < (3, 14) else 'ambiguous'}\n"
                  "and fails to parse leap day. The default behavior will change in Python 3.15\n"
                  "to either always raise an exception or to use a different default year (TBD).\n"
                  "To avoid trouble, add a specific year to the input & format.\n"
                  "See https://github.com/python/cpython/issues/70647.", DeprecationWarning,
                  stacklevel=4)


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    """(year, month, day, hour, minute, second, weekday, day of the year, dst, zone's name, offset),
    the microseconds and those of the offset."""
    for index, arg in enumerate([data_string, format]):
        if not isinstance(arg, str):
            raise TypeError("strptime() argument {} must be str, not {}".format(index, type(arg)))
    pieces = _pieces(format)
    _warn_without_year(format)
    matched = _match(pieces, data_string)
    if matched is None:
        raise ValueError("time data %r does not match format %r" % (data_string, format))
    found, end = matched
    if len(data_string) != end:
        raise ValueError("unconverted data remains: %s" % data_string[end:])
    return _fields(found)


def _number(found, kind, default=None):
    return int(found[kind]) if kind in found else default


def _fields(found):
    year, iso_year = _number(found, "Y"), _number(found, "G")
    if "y" in found:
        year = int(found["y"])
        year += 2000 if year <= 68 else 1900
    month, day, julian = _number(found, "m", 1), _number(found, "d", 1), _number(found, "j")
    if "B" in found:
        month = _MONTHS.index(found["B"].lower()) + 1
    elif "b" in found:
        month = [name[:3] for name in _MONTHS].index(found["b"].lower()) + 1
    hour = _number(found, "H", 0)
    if "I" in found:
        hour = int(found["I"]) % 12 + (12 if found.get("p", "").lower() == "pm" else 0)
    weekday = None
    if "A" in found:
        weekday = _DAYS.index(found["A"].lower())
    elif "a" in found:
        weekday = [name[:3] for name in _DAYS].index(found["a"].lower())
    elif "w" in found:
        weekday = (int(found["w"]) - 1) % 7
    elif "u" in found:
        weekday = int(found["u"]) - 1
    fraction = int(found["f"].ljust(6, "0")) if "f" in found else 0
    gmtoff, gmtoff_fraction = _offset(found["z"]) if "z" in found else (None, 0)
    zone, dst = None, -1
    if "Z" in found:
        zone, dst = found["Z"], 0
    _refuse_mixed(found, iso_year, julian, weekday, year)
    year, month, day, julian, weekday = _complete(found, year, iso_year, month, day, julian,
                                                  weekday)
    return ((year, month, day, hour, _number(found, "M", 0), _number(found, "S", 0), weekday,
             julian, dst, zone, gmtoff), fraction, gmtoff_fraction)


def _refuse_mixed(found, iso_year, julian, weekday, year):
    """ISO years go with ISO weeks, and with nothing else."""
    new = sys.version_info >= (3, 13)
    pair = "must be used with the ISO {} directive '{}' and a weekday directive ('%A', '%a', '%w', " \
           "or '%u')."
    if iso_year is not None and (new or year is None):
        if julian is not None and (new or "V" in found and weekday is not None):
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year "
                             "directive '%G'. Use '%Y' instead.")
        if "V" not in found or weekday is None:
            raise ValueError("ISO year directive '%G' " + pair.format("week", "%V"))
    elif "V" in found and (new or "U" not in found and "W" not in found):
        if weekday is None or new and year is None:
            raise ValueError("ISO week directive '%V' " + pair.format("year", "%G"))
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. "
                         "Use the ISO year '%G' instead.")


def _complete(found, year, iso_year, month, day, julian, weekday):
    """What follows from the other fields: the date of a week or of a day of the year, the weekday."""
    leap_day = year is None and month == 2 and day == 29
    if leap_day:
        year = 1904
    elif year is None:
        year = 1900
    if julian is None and weekday is not None:
        week = _number(found, "U", _number(found, "W"))
        if week is not None:
            julian = _calc_julian_from_U_or_W(year, week, weekday, "W" in found)
        elif iso_year is not None:
            there = _date.fromisocalendar(iso_year, int(found["V"]), weekday + 1)
            year, month, day = there.year, there.month, there.day
        if julian is not None and julian <= 0:
            year -= 1
            julian += 366 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 365
    if julian is None:
        julian = _date(year, month, day).toordinal() - _date(year, 1, 1).toordinal() + 1
    else:
        there = _date.fromordinal(julian - 1 + _date(year, 1, 1).toordinal())
        year, month, day = there.year, there.month, there.day
    if weekday is None:
        weekday = _date(year, month, day).weekday()
    if leap_day:
        year = 1900
    return year, month, day, julian, weekday


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    return time.struct_time(_strptime(data_string, format)[0])


def _arguments(fields, fraction, gmtoff_fraction):
    """From the year to the microsecond; and the time zone if there is one."""
    zone, gmtoff = fields[-2:]
    args = fields[:6] + (fraction,)
    if gmtoff is not None:
        delta = _timedelta(seconds=gmtoff, microseconds=gmtoff_fraction)
        args += (_timezone(delta, zone) if zone else _timezone(delta),)
    return args


def _strptime_datetime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    return cls(*_arguments(*_strptime(data_string, format)))


def _strptime_datetime_date(cls, data_string, format="%a %b %d %Y"):
    return cls(*_arguments(*_strptime(data_string, format))[:3])


def _strptime_datetime_time(cls, data_string, format="%H:%M:%S"):
    return cls(*_arguments(*_strptime(data_string, format))[3:])


if sys.version_info < (3, 14):
    _strptime_datetime = _strptime_datetime_datetime
    del _strptime_datetime_datetime, _strptime_datetime_date, _strptime_datetime_time
