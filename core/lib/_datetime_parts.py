"""What datetime computes with: the calendar, rounding, and dates and times as texts."""

import sys as _sys
import _types
import time as _time
from math import isnan as _isnan, modf as _modf

_VERSION = _sys.version_info[:2]
_TELLS = _VERSION >= (3, 14)  # error messages say what was given
MINYEAR, MAXYEAR = 1, 9999
_MAX_ORDINAL = 3652059
_DAYS_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_SECOND = 10 ** 6
_DAY = 86400 * _SECOND


def _index(value):
    """An int of what can be one; as C code refuses the others."""
    if _sys.version_info < (3, 10):
        if type(value) is float:
            raise TypeError("integer argument expected, got float")
        if not hasattr(value, "__index__"):
            raise TypeError(f"an integer is required (got type {type(value).__name__})")
    if type(value) is not int:
        value = int(hex(value), 16)
    if not -(1 << 31) <= value < 1 << 31:
        if not -(1 << 63) <= value < 1 << 63:
            raise OverflowError("Python int too large to convert to C long")
        end = "greater than maximum" if value > 0 else "less than minimum"
        raise OverflowError(f"signed integer is {end}")
    return value


# ------------------------------------------------------------------ arguments


def _arguments(names, required, args, kwargs):
    """The arguments of a C function: given ones by name."""
    count = len(args) + len(kwargs)
    if count > len(names):
        raise TypeError(f"function takes at most {len(names)} arguments ({count} given)")
    found = dict(zip(names, args))
    for position, name in enumerate(names):
        if name in found and name in kwargs:
            raise TypeError(f"argument for function given by name ({name!r}) and position "
                            f"({position + 1})")
        if name in kwargs:
            found[name] = kwargs[name]
        if name not in found and position < required:
            raise TypeError(f"function missing required argument {name!r} (pos {position + 1})")
        if name in found and name != "tzinfo":
            _index(found[name])
    for name in kwargs:
        if name not in names:
            raise TypeError(f"this function got an unexpected keyword argument {name!r}"
                            if _VERSION >= (3, 13) else
                            f"{name!r} is an invalid keyword argument for this function")
    return found


def _text(value, function):
    if not isinstance(value, str):
        raise TypeError(f"{function} argument 1 must be str, not {type(value).__name__}")
    return value


def _readonly(name, owner):
    """An attribute that is told at its slot _name and cannot be set."""
    hidden = "_" + name

    def refuse(self, value=None):
        raise AttributeError("readonly attribute" if owner == "timedelta" else
                             f"attribute {name!r} of 'datetime.{owner}' objects is not writable")
    return property(lambda self: getattr(self, hidden), refuse, refuse)


def _isoformat_argument(text):
    if not isinstance(text, str):
        raise TypeError("fromisoformat: argument must be str")
    return text


def _full_name(value):
    cls = type(value)
    return f"datetime.{cls.__name__}" if cls.__module__ == "datetime" else cls.__name__


# ------------------------------------------------------------------ the calendar


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _days_before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def _to_ordinal(year, month, day):
    return (_days_before_year(year) + _DAYS_BEFORE[month] + (month > 2 and _is_leap(year)) + day)


def _from_ordinal(ordinal):
    """Year, month and day of a day's number, which is 1 for 0001-01-01."""
    rest = ordinal - 1
    cycles, rest = divmod(rest, 146097)
    centuries = min(rest // 36524, 3)
    rest -= centuries * 36524
    fours, rest = divmod(rest, 1461)
    years = min(rest // 365, 3)
    rest -= years * 365
    year = cycles * 400 + centuries * 100 + fours * 4 + years + 1
    month = 12
    while _DAYS_BEFORE[month] + (month > 2 and _is_leap(year)) > rest:
        month -= 1
    return year, month, rest - _DAYS_BEFORE[month] - (month > 2 and _is_leap(year)) + 1


def _not(value):
    """What an error message of 3.14 says more."""
    return f", not {value}" if _TELLS else ""


def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year must be in 1..9999, not {year}" if _TELLS else
                         f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12" + _not(month))
    last = _days_in_month(year, month)
    if not 1 <= day <= last:
        raise ValueError(f"day {day} must be in range 1..{last} for month {month} in year {year}"
                         if _TELLS else "day is out of range for month")


def _check_time(hour, minute, second, microsecond, fold):
    for name, value, last in (("hour", hour, 23), ("minute", minute, 59), ("second", second, 59),
                              ("microsecond", microsecond, 999999)):
        if not 0 <= value <= last:
            raise ValueError(f"{name} must be in 0..{last}" + _not(value))
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1" + _not(fold))


def _iso_week1(year):
    """The ordinal of the Monday with which the year's first ISO week begins."""
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _from_iso_calendar(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year must be in 1..9999, not {year}" if _TELLS else
                         f"Year is out of range: {year}")
    if not 0 < week < 53:
        long = False
        if week == 53:
            weekday = _to_ordinal(year, 1, 1) % 7
            long = weekday == 4 or weekday == 3 and _is_leap(year)
        if not long:
            raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid {'weekday' if _TELLS else 'day'}: {day} (range is [1, 7])")
    ordinal = _iso_week1(year) + (week - 1) * 7 + day - 1
    if not 1 <= ordinal <= _MAX_ORDINAL:
        raise ValueError(f"year {MAXYEAR + 1 if ordinal > 1 else 0} is out of range")
    return _from_ordinal(ordinal)


# ------------------------------------------------------------------ rounding


def _divide_and_round(a, b):
    """a / b, rounded; halves to the even number."""
    quotient, rest = divmod(a, b)
    rest *= 2
    if (rest > b if b > 0 else rest < b) or rest == b and quotient % 2 == 1:
        quotient += 1
    return quotient


def _timestamp_parts(timestamp):
    """Whole seconds and microseconds of a timestamp, rounded half to even."""
    if isinstance(timestamp, float):
        if _isnan(timestamp):
            raise ValueError("Invalid value NaN (not a number)")
        fraction, whole = _modf(timestamp)
        if abs(whole) > 1e18:
            raise OverflowError("timestamp out of range for platform time_t")
        micros = round(fraction * 1e6)
        whole = int(whole)
        if micros >= _SECOND:
            return whole + 1, micros - _SECOND
        if micros < 0:
            return whole - 1, micros + _SECOND
        return whole, micros
    return _index(timestamp), 0


def _date_of_seconds(seconds):
    """Year, month, day, hour, minute and second, UTC."""
    days, rest = divmod(seconds, 86400)
    ordinal = days + 719163
    if not 1 <= ordinal <= _MAX_ORDINAL:
        year = 1970 + int(days / 365.2425)
        if abs(year) > 2 ** 31:
            raise OverflowError("timestamp out of range for platform time_t")
        year = _time.gmtime(seconds).tm_year
        raise ValueError(f"year {year} is out of range")
    return (*_from_ordinal(ordinal), rest // 3600, rest // 60 % 60, rest % 60)


# ------------------------------------------------------------------ texts


def _offset_text(offset, colon=":"):
    """+HH:MM, with seconds and microseconds when there are some."""
    micros = offset._whole()
    sign = "-" if micros < 0 else "+"
    micros = abs(micros)
    text = f"{sign}{micros // 3600000000:02d}{colon}{micros // 60000000 % 60:02d}"
    if micros % 60000000:
        text += f"{colon}{micros // 1000000 % 60:02d}"
        if micros % 1000000:
            text += f".{micros % 1000000:06d}"
    return text


def _time_text(hour, minute, second, micros, timespec, place=1):
    formats = {"hours": "{:02d}", "minutes": "{:02d}:{:02d}", "seconds": "{:02d}:{:02d}:{:02d}",
               "milliseconds": "{:02d}:{:02d}:{:02d}.{:03d}",
               "microseconds": "{:02d}:{:02d}:{:02d}.{:06d}"}
    if not isinstance(timespec, str):
        raise TypeError(f"isoformat() argument {place} must be str, not {type(timespec).__name__}")
    if timespec == "auto":
        timespec = "microseconds" if micros else "seconds"
    elif timespec not in formats:
        raise ValueError("Unknown timespec value")
    return formats[timespec].format(hour, minute, second,
                                    micros // 1000 if timespec == "milliseconds" else micros)


def _strftime(value, format, fields):
    """strftime of the platform, with what only datetime knows: %f, %z, %:z and %Z."""
    text, at = [], 0
    while True:
        found = format.find("%", at)
        if found < 0:
            break
        kind = format[found + 1:found + 2]
        text.append(format[at:found])
        at = found + 2
        if kind == "f":
            text.append(f"{getattr(value, 'microsecond', 0):06d}")
        elif kind == "z" or kind == ":" and format[at:at + 1] == "z" and _VERSION >= (3, 12):
            offset = value.utcoffset() if hasattr(value, "utcoffset") else None
            if kind == ":":
                at += 1
            if offset is not None:
                text.append(_offset_text(offset, ":" if kind == ":" else ""))
        elif kind == "Z":
            name = value.tzname() if hasattr(value, "tzname") else None
            text.append("" if name is None else name.replace("%", "%%"))
        else:
            text.append("%" + kind)
    return _time.strftime("".join(text) + format[at:], fields)


# ------------------------------------------------------------------ reading ISO 8601


class _NotIso(Exception):
    pass


def _digits(text):
    if not (text.isascii() and text.isdigit()):
        raise _NotIso
    return int(text)


def _read_date(text):
    """Year, month and day of YYYY-MM-DD, YYYYMMDD and weeks."""
    if _VERSION < (3, 11) and (len(text) != 10 or text[4] != "-" or text[7] != "-"):
        raise _NotIso
    year, rest = _digits(text[:4]), text[4:]
    dashes = rest[:1] == "-"
    rest = rest[dashes:]
    if rest[:1] == "W":
        week, rest = _digits(rest[1:3]) if len(rest) >= 3 else _digits(""), rest[3:]
        day = 1
        if rest:
            if (rest[0] == "-") != dashes:
                raise _NotIso
            if len(rest) != 1 + dashes:
                raise _NotIso
            day = _digits(rest[-1])
        return _from_iso_calendar(year, week, day)
    month = _digits(rest[:2])
    rest = rest[2:]
    if (rest[:1] == "-") != dashes or len(rest) != 2 + dashes:
        raise _NotIso
    return year, month, _digits(rest[-2:])


def _read_clock(text):
    """Hour, minute, second and microsecond of HH[:MM[:SS[.fff]]] or the same without colons."""
    parts, at = [], 0
    colons = text[2:3] == ":"
    for number in range(3):
        if number:
            if at == len(text):
                break
            if colons:
                if text[at] != ":":
                    raise _NotIso
                at += 1
            elif _VERSION < (3, 11) or text[at] in ".,":
                break
        if len(text) < at + 2:
            raise _NotIso
        parts.append(_digits(text[at:at + 2]))
        at += 2
    micros = 0
    if at < len(text):
        if len(parts) < 3 or text[at] not in (".," if _VERSION >= (3, 11) else "."):
            raise _NotIso
        fraction = text[at + 1:]
        if not fraction or _VERSION < (3, 11) and len(fraction) not in (3, 6):
            raise _NotIso
        _digits(fraction)
        micros = int(fraction[:6].ljust(6, "0"))
    return (*parts, *(0,) * (3 - len(parts)), micros)


def _read_time(text):
    """The four numbers of a time, and the microseconds that its zone is ahead; None: without."""
    at = next((place for place, char in enumerate(text) if char in "+-"
               or char == "Z" and _VERSION >= (3, 11)), len(text))
    clock = _read_clock(text[:at])
    if at == len(text):
        return (*clock, None)
    if text[at] == "Z":
        if at + 1 != len(text):
            raise _NotIso
        return (*clock, 0)
    hour, minute, second, micros = _read_clock(text[at + 1:])
    if _VERSION < (3, 11) and len(text) - at < 6:
        raise _NotIso
    ahead = ((hour * 60 + minute) * 60 + second) * _SECOND + micros
    return (*clock, -ahead if text[at] == "-" else ahead)


def _separator(text):
    """Where the date ends in a text of date and time."""
    if _VERSION < (3, 11):
        return 10
    if text[4:5] == "-":
        if text[5:6] == "W":
            return 10 if text[8:9] == "-" and text[9:10].isdigit() else 8
        return 10
    if text[4:5] == "W":
        digits = 0
        while text[7 + digits:8 + digits].isdigit():
            digits += 1
        return 7 if digits == 0 or digits % 2 == 0 and digits > 0 else 8
    return 8


_types.built_in(globals())
