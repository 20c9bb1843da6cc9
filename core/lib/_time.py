"""The calendar of the module `time`, which is Gregorian and in UTC, strftime in the C locale, and
the names that few programs use. Its clocks are all the run's own."""

import operator as _operator
import sys as _sys
import _types
import time as _time
from types import SimpleNamespace as _SimpleNamespace

CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID = range(4)
CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME, CLOCK_TAI = 4, 7, 11
_STRUCT_TM_ITEMS = 11
if _sys.version_info < (3, 9):
    del CLOCK_TAI


_DAYS = "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")

# Years are counted from March here, so that the leap day is the last of its year, in cycles of 400
# years. Day 719,468 of that count is 1970-01-01.
_CYCLE_DAYS, _EPOCH_DAY = 146097, 719468
_NOW = object()


def _days_of(year, month, day):
    """Days since 1970-01-01 of a date."""
    cycle, year = divmod(year - (month <= 2), 400)
    of_year = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    return cycle * _CYCLE_DAYS + year * 365 + year // 4 - year // 100 + of_year - _EPOCH_DAY


def _date_of(days):
    """Year, month and day of the month."""
    cycle, day = divmod(days + _EPOCH_DAY, _CYCLE_DAYS)
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    of_year = day - (365 * year + year // 4 - year // 100)
    march = (5 * of_year + 2) // 153
    month = march + 3 if march < 10 else march - 9
    return year + cycle * 400 + (month <= 2), month, of_year - (153 * march + 2) // 5 + 1


def _whole(value):
    """The int that a number of C is made from."""
    if _sys.version_info < (3, 10) and not hasattr(type(value), "__index__"):
        raise TypeError("integer argument expected, got float" if isinstance(value, float) else
                        f"an integer is required (got type {type(value).__name__})")
    return _operator.index(value)


def _c_int(value):
    number = _whole(value)
    if not -2**63 <= number < 2**63:
        raise OverflowError("Python int too large to convert to C long")
    if not -2**31 <= number < 2**31:
        raise OverflowError("signed integer is greater than maximum" if number > 0 else
                            "signed integer is less than minimum")
    return number


def _broken_down(seconds):
    """The nine numbers of a time since 1970, in seconds; None is now."""
    if seconds is None:
        seconds = _time.time()
    elif not isinstance(seconds, float):
        seconds = _whole(seconds)
    elif seconds != seconds:
        raise ValueError("Invalid value NaN (not a number)")
    if not -2.0**63 <= seconds < 2.0**63:
        raise OverflowError("timestamp out of range for platform time_t")
    days, rest = divmod(int(seconds // 1), 86400)
    date = _date_of(days)
    if not -2**31 + 1900 <= date[0] < 2**31 + 1900:
        raise OSError(75, "Value too large for defined data type")
    return (*date, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7,
            days - _days_of(date[0], 1, 1) + 1, 0)


def gmtime(seconds=None, /):
    return _time.struct_time((*_broken_down(seconds), "GMT", 0))


def localtime(seconds=None, /):
    return _time.struct_time((*_broken_down(seconds), "UTC", 0))


def _numbers(t, function):
    """The nine numbers of a time tuple (timemodule.c:gettmarg)."""
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) != 9:
        raise TypeError(f"{function}(): illegal time tuple argument")
    numbers = [_c_int(part) for part in t]
    if numbers[0] < -2**31 + 1900:
        raise OverflowError("year out of range")
    return numbers


def _checked(t, function):
    """The same where each must be in its range (timemodule.c:checktm)."""
    numbers = _numbers(t, function)
    ranges = ((1, 1, 12, "month"), (2, 1, 31, "day of month"), (3, 0, 23, "hour"),
              (4, 0, 59, "minute"), (5, 0, 61, "seconds"), (7, 1, 366, "day of year"))
    for place, least, most, name in ranges:
        if numbers[place] == 0:
            numbers[place] = least
        if not least <= numbers[place] <= most:
            raise ValueError(f"{name} out of range")
        if name == "seconds" and numbers[6] < -1:
            raise ValueError("day of week out of range")
    numbers[6] %= 7
    return numbers


def mktime(object, /):
    year, month, day, hour, minute, second, _, _, summer = _numbers(object, "mktime")
    more, month = divmod(month - 1, 12)
    days = _days_of(year + more, month + 1, 1) + day - 1
    return float(days * 86400 + (hour - (summer > 0)) * 3600 + minute * 60 + second)


def _iso_week(year, weekday, day_of_year):
    """Year and week of ISO 8601: the week with the year's first Thursday is the first."""
    week = (day_of_year + 9 - weekday) // 7
    if week < 1:
        before = _days_of(year, 1, 1) - _days_of(year - 1, 1, 1)
        return year - 1, (before + day_of_year + 9 - weekday) // 7
    if week == 53 and (_days_of(year + 1, 1, 1) + 3) % 7 <= 3:
        return year + 1, 1
    return year, week


def _padded(number, width, fill="0"):
    return f"{number:{fill}>{width}}" if number >= 0 else f"-{-number:{fill}>{width - 1}}"


# What a letter of strftime stands for, of the nine numbers and the zone's name.
_LETTERS = {
    "a": lambda t, zone: _DAYS[t[6]][:3],
    "A": lambda t, zone: _DAYS[t[6]],
    "b": lambda t, zone: _MONTHS[t[1] - 1][:3],
    "B": lambda t, zone: _MONTHS[t[1] - 1],
    "C": lambda t, zone: str(t[0] // 100),
    "d": lambda t, zone: _padded(t[2], 2),
    "e": lambda t, zone: _padded(t[2], 2, " "),
    "g": lambda t, zone: _padded(_iso_week(t[0], t[6], t[7])[0] % 100, 2),
    "G": lambda t, zone: str(_iso_week(t[0], t[6], t[7])[0]),
    "H": lambda t, zone: _padded(t[3], 2),
    "I": lambda t, zone: _padded((t[3] + 11) % 12 + 1, 2),
    "j": lambda t, zone: _padded(t[7], 3),
    "k": lambda t, zone: _padded(t[3], 2, " "),
    "l": lambda t, zone: _padded((t[3] + 11) % 12 + 1, 2, " "),
    "m": lambda t, zone: _padded(t[1], 2),
    "M": lambda t, zone: _padded(t[4], 2),
    "n": lambda t, zone: "\n",
    "p": lambda t, zone: "AM" if t[3] < 12 else "PM",
    "P": lambda t, zone: "am" if t[3] < 12 else "pm",
    "s": lambda t, zone: str(int(mktime(tuple(t)))),
    "S": lambda t, zone: _padded(t[5], 2),
    "t": lambda t, zone: "\t",
    "u": lambda t, zone: str(t[6] + 1),
    "U": lambda t, zone: _padded((t[7] + 6 - (t[6] + 1) % 7) // 7, 2),
    "V": lambda t, zone: _padded(_iso_week(t[0], t[6], t[7])[1], 2),
    "w": lambda t, zone: str((t[6] + 1) % 7),
    "W": lambda t, zone: _padded((t[7] + 6 - t[6]) // 7, 2),
    "y": lambda t, zone: _padded(t[0] % 100, 2),
    "Y": lambda t, zone: str(t[0]),
    "z": lambda t, zone: "+0000",
    "Z": lambda t, zone: zone,
}
_TOGETHER = {"c": "%a %b %e %H:%M:%S %Y", "D": "%m/%d/%y", "F": "%Y-%m-%d", "h": "%b",
             "r": "%I:%M:%S %p", "R": "%H:%M", "T": "%H:%M:%S", "x": "%m/%d/%y", "X": "%H:%M:%S"}


# The letters that are numbers, and those that may follow E and O, which in the C locale change
# nothing.
_NUMBERS = "CdegGHIjklmMsSuUVwWyY"
_MODIFIED = {"E": "cCxXyY", "O": "bBdeHIklmMSuUVwWy"}


def _field(start, end, flags, width, modifier, letter, format, t, zone):
    """One conversion as GNU's strftime does it, with its flags and its width."""
    pad = ([""] + [flag for flag in flags if flag in "_-0"])[-1]
    if modifier and letter not in _MODIFIED[modifier]:
        letter = ""
    if letter == "%":
        text = "%"
    elif letter and letter in _TOGETHER:
        text = _format(_TOGETHER[letter], t, zone)
    elif letter and letter in _LETTERS:
        text = _LETTERS[letter](t, zone)
    else:  # none of these: it stays
        text = format[start:end]
        return text.rjust(width)
    number = letter in _NUMBERS
    if pad == "-" and letter == "z":
        text = "+0"
    elif number and pad:
        fill = {"-": "", "_": " ", "0": "0"}[pad]
        bare = text[:-1].lstrip("0 ") + text[-1:]
        text = bare.rjust(len(text), fill) if fill else bare
    if "^" in flags and letter != "P":
        text = text.upper()
    elif "#" in flags:
        text = text.lower() if letter in "pZ" else text.upper() if letter in "aAbBh" else text
    zeros = pad == "0" or number and not pad and letter not in "ekl"
    return text.rjust(width, "0" if zeros else " ")


def _format(format, t, zone):
    texts, at = [], 0
    while (start := format.find("%", at)) >= 0:
        texts.append(format[at:start])
        at = start + 1
        while format[at:at + 1] in ("_", "-", "0", "^", "#"):
            at += 1
        flags, digits = format[start + 1:at], at
        while "0" <= format[at:at + 1] <= "9":
            at += 1
        width = int(format[digits:at] or "0")
        modifier = format[at:at + 1] if format[at:at + 1] in ("E", "O") else ""
        at += len(modifier)
        letter = format[at:at + 1]
        at += len(letter)
        texts.append(_field(start, at, flags, width, modifier, letter, format, t, zone))
    return "".join(texts) + format[at:]


def strftime(format, t=_NOW, /):
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    if t is _NOW:
        t = localtime()
    return _format(format, _checked(t, "strftime"), getattr(t, "tm_zone", None) or "UTC")


def _c_text(t):
    return f"{_DAYS[t[6]][:3]} {_MONTHS[t[1] - 1][:3]}{t[2]:3} {t[3]:02}:{t[4]:02}:{t[5]:02} {t[0]}"


def asctime(t=_NOW, /):
    return _c_text(_broken_down(None) if t is _NOW else _checked(t, "asctime"))


def ctime(seconds=None, /):
    return _c_text(_broken_down(seconds))


def strptime(data_string, format="%a %b %d %H:%M:%S %Y", /):
    from _strptime import _strptime_time
    return _strptime_time(data_string, format)


def get_clock_info(name, /):
    clocks = {"time": "REALTIME", "monotonic": "MONOTONIC", "perf_counter": "MONOTONIC",
              "process_time": "PROCESS_CPUTIME_ID", "thread_time": "THREAD_CPUTIME_ID"}
    if name not in clocks:
        raise ValueError("unknown clock")
    clock = clocks[name]
    return _SimpleNamespace(implementation=f"clock_gettime(CLOCK_{clock})",
                            monotonic=clock != "REALTIME", adjustable=clock == "REALTIME",
                            resolution=1e-09)


def clock_gettime_ns(clk_id, /):
    if clk_id in (CLOCK_REALTIME, 11):
        return _time.time_ns()
    if clk_id not in (1, 2, 3, 4, 7):
        raise OSError(22, "Invalid argument")
    return _time.monotonic_ns()


def clock_gettime(clk_id, /):
    return clock_gettime_ns(clk_id) / 1e9


def clock_getres(clk_id, /):
    clock_gettime_ns(clk_id)
    return 1e-09


def clock_settime(clk_id, time, /):
    raise PermissionError(1, "Operation not permitted")


def clock_settime_ns(clk_id, time, /):
    raise PermissionError(1, "Operation not permitted")


def tzset():
    """The zone is UTC."""


_types.built_in(globals(), "time")
