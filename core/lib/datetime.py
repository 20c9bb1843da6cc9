"""Dates, times of day, points in time, durations and zones. The local zone is UTC.

CPython has these classes in C; they are named here as they are there (`_rename`), so that error
messages read the same.
"""

import sys as _sys
import time as _time
from _datetime_parts import (
    _arguments, _check_date, _check_time, _date_of_seconds, _DAY, _from_iso_calendar,
    _from_ordinal, _full_name, _index, _iso_week1, _isoformat_argument, _MAX_ORDINAL, MAXYEAR,
    MINYEAR, _NotIso, _offset_text, _read_date, _read_time, _readonly, _SECOND, _separator,
    _strftime, _text, _time_text, _timestamp_parts, _to_ordinal)
from _timedelta import timedelta
from _types import built_in as _built_in, rename as _rename

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR"]

_VERSION = _sys.version_info[:2]
_END = "." if _VERSION < (3, 14) else ""
_MONTHS = (None, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def _check_tzinfo(value):
    if value is not None and not isinstance(value, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type "
                        f"'{type(value).__name__}'")
    return value


# ------------------------------------------------------------------ date


def _iso_calendar_date():
    """What isocalendar() answers: a tuple with names from 3.9 on."""
    if _VERSION < (3, 9):
        return lambda year, week, weekday: (year, week, weekday)

    class IsoCalendarDate(tuple):
        __slots__ = ()

        def __new__(cls, year, week, weekday, /):
            return super().__new__(cls, (year, week, weekday))

        year = property(lambda self: self[0])
        week = property(lambda self: self[1])
        weekday = property(lambda self: self[2])

        def __reduce__(self):
            return tuple, (tuple(self),)

        def __repr__(self):
            return (f"{type(self).__module__}.{type(self).__name__}(year={self[0]}, week={self[1]}, "
                    f"weekday={self[2]})")
    IsoCalendarDate.__qualname__ = "IsoCalendarDate"
    return IsoCalendarDate


_IsoCalendarDate = _iso_calendar_date()


def _read(name, cls, args):
    """What a strptime answers; a function of _strptime does the work."""
    if len(args) != 2:
        raise TypeError(f"strptime() takes exactly 2 arguments ({len(args)} given)")
    for position, text in enumerate(args):
        if not isinstance(text, str):
            raise TypeError(f"strptime() argument {position + 1} must be str, not "
                            f"{type(text).__name__}")
    import _strptime
    return getattr(_strptime, name)(cls, *args)


class date:
    """A day of the Gregorian calendar."""

    __slots__ = ("_year", "_month", "_day", "_hashcode")

    def __new__(cls, *args, **kwargs):
        if kwargs or len(args) != 3:
            found = _arguments(("year", "month", "day"), 3, args, kwargs)
            args = found["year"], found["month"], found["day"]
        year, month, day = [_index(value) for value in args]
        _check_date(year, month, day)
        return cls._made(year, month, day)

    @classmethod
    def _made(cls, year, month, day):
        self = object.__new__(cls)
        self._year, self._month, self._day, self._hashcode = year, month, day, None
        return self

    year = _readonly("year", "date")
    month = _readonly("month", "date")
    day = _readonly("day", "date")

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        return cls(*_date_of_seconds(_timestamp_parts(timestamp)[0])[:3])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        ordinal = _index(ordinal)
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > _MAX_ORDINAL:
            raise ValueError(f"year {_time.gmtime((ordinal - 719163) * 86400).tm_year} is out of "
                             "range")
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, string, /):
        text = _isoformat_argument(string)
        try:
            fields = _read_date(text) if len(text) in (7, 8, 10) else None
        except _NotIso:
            fields = None
        if fields is None:
            raise ValueError(f"Invalid isoformat string: {text!r}")
        return cls(*fields)

    if _VERSION >= (3, 14):
        @classmethod
        def strptime(cls, *args):
            return _read("_strptime_datetime_date", cls, args)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_from_iso_calendar(_index(year), _index(week), _index(day)))

    def __repr__(self):
        return f"{_full_name(self)}({self._year}, {self._month}, {self._day})"

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def ctime(self):
        return (f"{_WEEKDAYS[self.weekday()]} {_MONTHS[self._month]} {self._day:2d} 00:00:00 "
                f"{self._year:04d}")

    def strftime(self, format):
        return _strftime(self, _text(format, "strftime()"), self.timetuple())

    def __format__(self, fmt, /):
        if not isinstance(fmt, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(fmt).__name__}")
        return self.strftime(fmt) if fmt else str(self)

    def timetuple(self):
        return self._time_fields(0, 0, 0, -1)

    def _time_fields(self, hour, minute, second, dst):
        of_year = self.toordinal() - _to_ordinal(self._year, 1, 1) + 1
        return _time.struct_time((self._year, self._month, self._day, hour, minute, second,
                                  self.weekday(), of_year, dst))

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year, today = self._year, self.toordinal()
        week, day = divmod(today - _iso_week1(year), 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _iso_week1(year), 7)
        elif week >= 52 and (year == MAXYEAR and week == 52 and day > 4 or year < MAXYEAR
                             and today >= _iso_week1(year + 1)):
            year, week = year + 1, 0
        return _IsoCalendarDate(year, week + 1, day + 1)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day)

    if _VERSION >= (3, 13):
        __replace__ = replace

    def _key(self):
        return self._year, self._month, self._day

    def _compare(self, other, compare):
        if not isinstance(other, date) or isinstance(other, datetime):
            return NotImplemented
        return compare(self._key(), other._key())

    def __eq__(self, other):
        return self._compare(other, lambda a, b: a == b)

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __hash__(self):
        if self._hashcode is None:
            self._hashcode = hash(self._key())
        return self._hashcode

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        ordinal = self.toordinal() + other._days
        if not 1 <= ordinal <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        return type(self)(*_from_ordinal(ordinal))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other._days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return self.__class__, self._key()

    def __reduce_ex__(self, protocol):
        return self.__reduce__()


date.min, date.max = date(1, 1, 1), date(9999, 12, 31)
date.resolution = timedelta(days=1)

# ------------------------------------------------------------------ zones


class tzinfo:
    """The base of zones. Subclasses answer for each point in time."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(cls)

    def tzname(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt, /):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        saving = dt.dst()
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        standard = offset - saving
        if standard:
            dt = dt + standard
            saving = dt.dst()
            if saving is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + saving

    def __reduce__(self):
        args = getattr(self, "__getinitargs__", tuple)()
        return self.__class__, args


class timezone(tzinfo):
    """A zone with one offset for ever."""

    __slots__ = ("_offset", "_name")

    def __new__(cls, *args, **kwargs):
        names = ("offset", "name")
        found = dict(zip(names, args))
        found.update(kwargs)
        if len(args) + len(kwargs) > 2:
            raise TypeError(f"timezone() takes at most 2 arguments ({len(args) + len(kwargs)} "
                            "given)")
        if "offset" not in found:
            raise TypeError("timezone() missing required argument 'offset' (pos 1)")
        offset, name = found["offset"], found.get("name")
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not "
                            f"{type(offset).__name__}")
        if "name" in found and not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not offset and name is None and getattr(cls, "utc", None) is not None:
            return cls.utc
        if abs(offset._whole()) >= _DAY:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             f"timedelta(hours=24), not {offset!r}{_END}")
        self = object.__new__(cls)
        self._offset, self._name = offset, name
        return self

    def __eq__(self, other):
        if not isinstance(other, timezone):
            return NotImplemented
        return self._offset == other._offset

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is self.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else f", {self._name!r}"
        return f"datetime.timezone({self._offset!r}{name})"

    def __str__(self):
        return self.tzname(None)

    def _checked(self, dt, function):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{function}(dt) argument must be a datetime instance or None, not "
                            f"{type(dt).__name__}")

    def utcoffset(self, dt, /):
        self._checked(dt, "utcoffset")
        return self._offset

    def tzname(self, dt, /):
        self._checked(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" + (_offset_text(self._offset) if self._offset else "")

    def dst(self, dt, /):
        self._checked(dt, "dst")
        return None

    def fromutc(self, dt, /):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)


timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
if _VERSION >= (3, 11):
    UTC = timezone.utc
    __all__.append("UTC")


def _zone_ahead(micros):
    """The zone that a text in ISO 8601 names; None: none."""
    if not micros:
        return None if micros is None else timezone.utc
    return timezone(timedelta._made(micros))


def _zone_offset(name, zone, dt):
    """What a zone's utcoffset() or dst() answers, checked."""
    if zone is None:
        return None
    offset = getattr(zone, name)(dt)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not "
                        f"'{type(offset).__name__}'")
    if abs(offset._whole()) >= _DAY:
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                         "timedelta(hours=24).")
    return offset


def _zone_name(zone, dt):
    name = None if zone is None else zone.tzname(dt)
    if name is not None and not isinstance(name, str):
        raise TypeError("tzinfo.tzname() must return None or a string, not "
                        f"'{type(name).__name__}'")
    return name


# ------------------------------------------------------------------ time


class time:
    """A time of day."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold", "_hashcode")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        fields = [_index(value) for value in (hour, minute, second, microsecond, fold)]
        _check_time(*fields)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond, self._fold = fields
        self._tzinfo, self._hashcode = _check_tzinfo(tzinfo), None
        return self

    hour = _readonly("hour", "time")
    minute = _readonly("minute", "time")
    second = _readonly("second", "time")
    microsecond = _readonly("microsecond", "time")
    tzinfo = _readonly("tzinfo", "time")
    fold = _readonly("fold", "time")

    if _VERSION >= (3, 14):
        @classmethod
        def strptime(cls, *args):
            return _read("_strptime_datetime_time", cls, args)

    @classmethod
    def fromisoformat(cls, string, /):
        text = _isoformat_argument(string)
        try:
            plain = text[1:] if _VERSION >= (3, 11) and text[:1] == "T" else text
            *fields, ahead = _read_time(plain)
        except _NotIso:
            raise ValueError(f"Invalid isoformat string: {text!r}") from None
        return cls(*fields, _zone_ahead(ahead))

    def _micros(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * _SECOND + self._microsecond

    def _compare(self, other, compare, equality=False):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            if equality:
                return False
            raise TypeError("can't compare offset-naive and offset-aware times")
        left, right = self._micros(), other._micros()
        if mine is not None and mine != theirs:
            left, right = left - mine._whole(), right - theirs._whole()
        return compare(left, right)

    def __eq__(self, other):
        return self._compare(other, lambda a, b: a == b, True)

    __lt__, __le__, __gt__, __ge__ = date.__lt__, date.__le__, date.__gt__, date.__ge__

    def __hash__(self):
        if self._hashcode is None:
            offset = self.utcoffset()
            self._hashcode = hash(self._micros() - (offset._whole() if offset else 0))
        return self._hashcode

    def __repr__(self):
        return f"{_full_name(self)}({_clock_repr(self)}{_zone_repr(self)})"

    def isoformat(self, timespec="auto"):
        text = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        return _strftime(self, _text(format, "strftime()"), _time.struct_time(
            (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)))

    __format__ = date.__format__

    def utcoffset(self):
        return _zone_offset("utcoffset", self._tzinfo, None)

    def tzname(self):
        return _zone_name(self._tzinfo, None)

    def dst(self):
        return _zone_offset("dst", self._tzinfo, None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
                fold=None):
        return type(self)(self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    if _VERSION >= (3, 13):
        __replace__ = replace

    def __reduce__(self):
        return self.__class__, (self._hour, self._minute, self._second, self._microsecond,
                                self._tzinfo)

    def __reduce_ex__(self, protocol):
        return self.__reduce__()


def _clock_repr(value):
    """The time of day in a repr: what is 0 at its end is left out."""
    text = f"{value._hour}, {value._minute}"
    if value._second or value._microsecond:
        text += f", {value._second}"
    return text + (f", {value._microsecond}" if value._microsecond else "")


def _zone_repr(value):
    zone = "" if value._tzinfo is None else f", tzinfo={value._tzinfo!r}"
    return zone + (f", fold={value._fold}" if value._fold else "")


_time_class = time
time.min, time.max = time(), time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)

# ------------------------------------------------------------------ datetime

_NAMES = ("year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold")


class datetime(date):
    """A point in time, in a zone or in none."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, *args, **kwargs):
        found = _arguments(_NAMES, 3, args, kwargs)
        if len(args) > 8:
            raise TypeError("function takes at most 8 positional arguments (9 given)")
        values = [_index(found.get(name, 0)) for name in _NAMES if name != "tzinfo"]
        _check_date(*values[:3])
        _check_time(*values[3:])
        return cls._of(values[0], values[1], values[2], *values[3:7],
                       _check_tzinfo(found.get("tzinfo")), values[7])

    @classmethod
    def _of(cls, year, month, day, hour, minute, second, microsecond, tzinfo=None, fold=0):
        self = object.__new__(cls)
        self._year, self._month, self._day, self._hashcode = year, month, day, None
        self._hour, self._minute, self._second = hour, minute, second
        self._microsecond, self._tzinfo, self._fold = microsecond, tzinfo, fold
        return self

    def _in_class(self, cls):
        """The same point, made by the constructor of a class."""
        if cls is datetime:
            return self
        return cls(self._year, self._month, self._day, self._hour, self._minute, self._second,
                   self._microsecond, self._tzinfo, fold=self._fold)

    hour = _readonly("hour", "datetime")
    minute = _readonly("minute", "datetime")
    second = _readonly("second", "datetime")
    microsecond = _readonly("microsecond", "datetime")
    tzinfo = _readonly("tzinfo", "datetime")
    fold = _readonly("fold", "datetime")

    # ---- making them

    @classmethod
    def _from_parts(cls, seconds, micros, zone):
        made = datetime._of(*_date_of_seconds(seconds), micros, zone)._in_class(cls)
        return made if zone is None else zone.fromutc(made)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_tzinfo(tz)
        return cls._from_parts(*_timestamp_parts(timestamp), tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        _deprecated("utcfromtimestamp", "fromtimestamp(timestamp, datetime.UTC)")
        return cls._from_parts(*_timestamp_parts(timestamp), None)

    @classmethod
    def now(cls, tz=None):
        _check_tzinfo(tz)
        seconds, nanos = divmod(_time.time_ns(), 10 ** 9)
        return cls._from_parts(seconds, nanos // 1000, tz)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        _deprecated("utcnow", "now(datetime.UTC)")
        seconds, nanos = divmod(_time.time_ns(), 10 ** 9)
        return cls._from_parts(seconds, nanos // 1000, None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date_class):
            raise TypeError("combine() argument 1 must be datetime.date, not "
                            f"{type(date).__name__}")
        if not isinstance(time, _time_class):
            raise TypeError("combine() argument 2 must be datetime.time, not "
                            f"{type(time).__name__}")
        zone = time._tzinfo if tzinfo is True else _check_tzinfo(tzinfo)
        return datetime._of(date._year, date._month, date._day, time._hour, time._minute,
                            time._second, time._microsecond, zone, time._fold)._in_class(cls)

    @classmethod
    def fromisoformat(cls, string, /):
        text = _isoformat_argument(string)
        try:
            if len(text) < 7:
                raise _NotIso
            end = _separator(text)
            fields = _read_date(text[:end])
            *clock, ahead = (0, 0, 0, 0, None) if len(text) <= end else _read_time(text[end + 1:])
        except _NotIso:
            raise ValueError(f"Invalid isoformat string: {text!r}") from None
        return cls(*fields, *clock, _zone_ahead(ahead))

    @classmethod
    def strptime(cls, *args):
        name = "_strptime_datetime"
        return _read(name + "_datetime" if _VERSION >= (3, 14) else name, cls, args)

    # ---- parts and other forms

    def date(self):
        return _date_class._made(self._year, self._month, self._day)

    def time(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond,
                           fold=self._fold)

    def timetz(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond,
                           self._tzinfo, fold=self._fold)

    def timetuple(self):
        saving = self.dst()
        return self._time_fields(self._hour, self._minute, self._second,
                                 -1 if saving is None else 1 if saving else 0)

    def utctimetuple(self):
        offset = self.utcoffset()
        at = self - offset if offset else self
        return date._time_fields(at, at._hour, at._minute, at._second, 0)

    def _micros(self):
        """Microseconds since 0001-01-01, as the clock of its zone shows them."""
        return ((self.toordinal() * 86400 + self._hour * 3600 + self._minute * 60 + self._second)
                * _SECOND + self._microsecond)

    def timestamp(self):
        if self._tzinfo is None:
            if self._year == 1 and self._month == 1 and self._day == 1:
                raise ValueError("year 0 is out of range")
            return (self._micros() - 719163 * _DAY) / _SECOND
        return (self - _EPOCH).total_seconds()

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                microsecond=None, tzinfo=True, *, fold=None):
        given = year, month, day, hour, minute, second, microsecond
        had = (self._year, self._month, self._day, self._hour, self._minute, self._second,
               self._microsecond)
        return type(self)(*[old if new is None else new for old, new in zip(had, given)],
                          self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    if _VERSION >= (3, 13):
        __replace__ = replace

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone(timedelta(0), "UTC")
        elif not isinstance(tz, _tzinfo_class):
            _check_tzinfo(tz)
        if self._tzinfo is tz:
            return self
        offset = self.utcoffset()
        return tz.fromutc((self - (offset or timedelta(0))).replace(tzinfo=tz))

    def ctime(self):
        return (f"{_WEEKDAYS[self.weekday()]} {_MONTHS[self._month]} {self._day:2d} "
                f"{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}")

    def isoformat(self, sep="T", timespec="auto"):
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, not "
                            f"{type(sep).__name__}")
        text = date.isoformat(self) + sep + _time_text(
            self._hour, self._minute, self._second, self._microsecond, timespec, 2)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        return (f"{_full_name(self)}({self._year}, {self._month}, {self._day}, "
                f"{_clock_repr(self)}{_zone_repr(self)})")

    # ---- the zone

    def utcoffset(self):
        return _zone_offset("utcoffset", self._tzinfo, self)

    def tzname(self):
        return _zone_name(self._tzinfo, self)

    def dst(self):
        return _zone_offset("dst", self._tzinfo, self)

    # ---- comparing and counting

    def _compare(self, other, compare, equality=False):
        if not isinstance(other, datetime):
            if isinstance(other, date) and not equality and _VERSION < (3, 13):
                raise TypeError("can't compare datetime.datetime to datetime.date")
            return NotImplemented
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            if equality:
                return False
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        left, right = self._micros(), other._micros()
        if mine is not None and self._tzinfo is not other._tzinfo:
            left, right = left - mine._whole(), right - theirs._whole()
            # PEP 495: what depends on `fold` is equal to nothing in another zone.
            if equality and left == right and (
                    mine != self.replace(fold=not self._fold).utcoffset() or
                    theirs != other.replace(fold=not other._fold).utcoffset()):
                return False
        return compare(left, right)

    def __eq__(self, other):
        return self._compare(other, lambda a, b: a == b, True)

    def __hash__(self):
        if self._hashcode is None:
            offset = self.replace(fold=0).utcoffset() if self._fold else self.utcoffset()
            self._hashcode = hash(self._micros() - (offset._whole() if offset else 0))
        return self._hashcode

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        days, rest = divmod(self._micros() + other._whole(), _DAY)
        if not 1 <= days <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        seconds, micros = divmod(rest, _SECOND)
        return datetime._of(*_from_ordinal(days), seconds // 3600, seconds // 60 % 60,
                            seconds % 60, micros, self._tzinfo)._in_class(type(self))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        difference = self._micros() - other._micros()
        if self._tzinfo is not other._tzinfo:
            mine, theirs = self.utcoffset(), other.utcoffset()
            if (mine is None) != (theirs is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            if mine is not None:
                difference -= mine._whole() - theirs._whole()
        return timedelta._made(difference)

    def __reduce__(self):
        return self.__class__, (self._year, self._month, self._day, self._hour, self._minute,
                                self._second, self._microsecond, self._tzinfo)


def _deprecated(name, instead):
    if _VERSION >= (3, 12):
        import warnings
        warnings.warn(
            f"datetime.datetime.{name}() is deprecated and scheduled for removal in a future "
            "version. Use timezone-aware objects to represent datetimes in UTC: "
            f"datetime.datetime.{instead}.", DeprecationWarning, stacklevel=1)


_date_class, _tzinfo_class = date, tzinfo
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)

for _class in (timedelta, date, tzinfo, timezone, time, datetime):
    _rename(_class, "datetime." + _class.__name__)
if _VERSION >= (3, 9):
    _rename(_IsoCalendarDate, "datetime.IsoCalendarDate")
del _class
_built_in(globals())
