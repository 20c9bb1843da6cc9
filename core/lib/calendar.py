"""Calendars as lists and as text."""

import datetime
import sys
from itertools import repeat

__all__ = ["IllegalMonthError", "IllegalWeekdayError", "setfirstweekday", "firstweekday", "isleap",
           "leapdays", "weekday", "monthrange", "monthcalendar", "prmonth", "month", "prcal",
           "calendar", "timegm", "month_name", "month_abbr", "day_name", "day_abbr", "Calendar",
           "TextCalendar", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY",
           "SUNDAY", "weekheader"]

_VERSION = sys.version_info[:2]


def __getattr__(name):
    text = f"module 'calendar' has no attribute {name!r}"
    if name in ("HTMLCalendar", "LocaleTextCalendar", "LocaleHTMLCalendar"):
        text += f"\nLoopscope does not have calendar.{name}."
    raise AttributeError(text)


class IllegalMonthError(*((ValueError, IndexError) if _VERSION >= (3, 12) else (ValueError,))):
    def __init__(self, month):
        self.month = month

    def __str__(self):
        return "bad month number %r; must be 1-12" % self.month


class IllegalWeekdayError(ValueError):
    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return "bad weekday number %r; must be 0 (Monday) to 6 (Sunday)" % self.weekday


_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December"]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
month_name = ["", *_MONTHS]
month_abbr = ["", *[name[:3] for name in _MONTHS]]
day_name = list(_DAYS)
day_abbr = [name[:3] for name in _DAYS]

if _VERSION >= (3, 12):
    from enum import IntEnum

    Month = IntEnum("Month", [name.upper() for name in _MONTHS], module="calendar")
    Day = IntEnum("Day", [(name.upper(), at) for at, name in enumerate(_DAYS)], module="calendar")
    globals().update(Month.__members__)
    globals().update(Day.__members__)
    __all__ += ["Day", "Month", *Month.__members__]
    for _class in Month, Day:
        _class.__repr__ = lambda self: f"calendar.{self._name_}"
    del _class
else:
    MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
    January, February = 1, 2

mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def isleap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """The leap years from y1 up to but without y2."""
    def before(year):
        year -= 1
        return year // 4 - year // 100 + year // 400
    return before(y2) - before(y1)


def weekday(year, month, day):
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        year = 2000 + year % 400
    found = datetime.date(year, month, day).weekday()
    return Day(found) if _VERSION >= (3, 12) else found


def _monthlen(year, month):
    return mdays[month] + (month == 2 and isleap(year))


def monthrange(year, month):
    """The weekday of the first day, and how many days there are."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _monthlen(year, month)


def _prevmonth(year, month):
    return (year - 1, 12) if month == 1 else (year, month - 1)


def _nextmonth(year, month):
    return (year + 1, 1) if month == 12 else (year, month + 1)


class Calendar:
    """The days of months and years as weeks."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def getfirstweekday(self):
        return self._firstweekday % 7

    def setfirstweekday(self, firstweekday):
        self._firstweekday = firstweekday

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        for day in range(self.firstweekday, self.firstweekday + 7):
            yield day % 7

    def itermonthdays3(self, year, month):
        """Whole weeks: (year, month, day), with days of the months beside."""
        first, days = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        after = (self.firstweekday - first - days) % 7
        other_year, other = _prevmonth(year, month)
        end = _monthlen(other_year, other) + 1
        for day in range(end - before, end):
            yield other_year, other, day
        for day in range(1, days + 1):
            yield year, month, day
        other_year, other = _nextmonth(year, month)
        for day in range(1, after + 1):
            yield other_year, other, day

    def itermonthdates(self, year, month):
        for fields in self.itermonthdays3(year, month):
            yield datetime.date(*fields)

    def itermonthdays(self, year, month):
        """The days of whole weeks; 0 outside of the month."""
        first, days = monthrange(year, month)
        yield from repeat(0, (first - self.firstweekday) % 7)
        yield from range(1, days + 1)
        yield from repeat(0, (self.firstweekday - first - days) % 7)

    def itermonthdays2(self, year, month):
        for at, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield day, at % 7

    def itermonthdays4(self, year, month):
        for at, fields in enumerate(self.itermonthdays3(year, month)):
            yield (*fields, (self.firstweekday + at) % 7)

    @staticmethod
    def _weeks(days):
        days = list(days)
        return [days[at:at + 7] for at in range(0, len(days), 7)]

    def monthdatescalendar(self, year, month):
        return self._weeks(self.itermonthdates(year, month))

    def monthdays2calendar(self, year, month):
        return self._weeks(self.itermonthdays2(year, month))

    def monthdayscalendar(self, year, month):
        return self._weeks(self.itermonthdays(year, month))

    def _rows(self, months, width):
        months = list(months)
        return [months[at:at + width] for at in range(0, 12, width)]

    def yeardatescalendar(self, year, width=3):
        return self._rows([self.monthdatescalendar(year, month) for month in range(1, 13)], width)

    def yeardays2calendar(self, year, width=3):
        return self._rows([self.monthdays2calendar(year, month) for month in range(1, 13)], width)

    def yeardayscalendar(self, year, width=3):
        return self._rows([self.monthdayscalendar(year, month) for month in range(1, 13)], width)


def _columns(texts, width=20, spacing=6):
    return (" " * spacing).join([text.center(width) for text in texts])


def formatstring(cols, colwidth=20, spacing=6):
    return _columns(cols, colwidth, spacing)


def format(cols, colwidth=20, spacing=6):
    print(_columns(cols, colwidth, spacing))


class TextCalendar(Calendar):
    """Calendars as text."""

    def formatday(self, day, weekday, width):
        return ("" if day == 0 else "%2i" % day).center(width)

    def formatweek(self, theweek, width):
        return " ".join([self.formatday(day, weekday, width) for day, weekday in theweek])

    def prweek(self, theweek, width):
        print(self.formatweek(theweek, width), end="")

    def formatweekday(self, day, width):
        return (day_name if width >= 9 else day_abbr)[day][:width].center(width)

    def formatweekheader(self, width):
        return " ".join([self.formatweekday(day, width) for day in self.iterweekdays()])

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        if _VERSION >= (3, 12) and not 1 <= themonth <= 12:
            raise IllegalMonthError(themonth)
        text = month_name[themonth]
        return (f"{text} {theyear!r}" if withyear else text).center(width)

    def formatmonth(self, theyear, themonth, w=0, l=0):  # noqa: E741
        w, l = max(2, w), max(1, l)  # noqa: E741
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1),
                 self.formatweekheader(w)]
        lines += [self.formatweek(week, w) for week in self.monthdays2calendar(theyear, themonth)]
        return "".join([line.rstrip() + "\n" * l for line in lines])

    def prmonth(self, theyear, themonth, w=0, l=0):  # noqa: E741
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):  # noqa: E741
        w, l, c = max(2, w), max(1, l), max(2, c)  # noqa: E741
        width = (w + 1) * 7 - 1
        text = [repr(theyear).center(width * m + c * (m - 1)).rstrip(), "\n" * l]
        header = self.formatweekheader(w)
        for at, row in enumerate(self.yeardays2calendar(theyear, m)):
            months = range(m * at + 1, min(m * (at + 1) + 1, 13))
            text += ["\n" * l,
                     _columns([self.formatmonthname(theyear, month, width, False)
                               for month in months], width, c).rstrip(), "\n" * l,
                     _columns([header] * len(months), width, c).rstrip(), "\n" * l]
            for line in range(max(len(weeks) for weeks in row)):
                weeks = [self.formatweek(weeks[line], w) if line < len(weeks) else ""
                         for weeks in row]
                text += [_columns(weeks, width, c).rstrip(), "\n" * l]
        return "".join(text)

    def pryear(self, theyear, w=0, l=0, c=6, m=3):  # noqa: E741
        print(self.formatyear(theyear, w, l, c, m), end="")


c = TextCalendar()
firstweekday = c.getfirstweekday
monthcalendar = c.monthdayscalendar
prweek, week, weekheader = c.prweek, c.formatweek, c.formatweekheader
prmonth, month, calendar, prcal = c.prmonth, c.formatmonth, c.formatyear, c.pryear


def setfirstweekday(firstweekday):
    if not 0 <= firstweekday <= 6:
        raise IllegalWeekdayError(firstweekday)
    c.firstweekday = firstweekday


EPOCH = 1970
_EPOCH_ORD = datetime.date(EPOCH, 1, 1).toordinal()


def timegm(tuple):
    """Seconds since the epoch of a time in UTC."""
    year, month, day, hour, minute, second = tuple[:6]
    days = datetime.date(year, month, 1).toordinal() - _EPOCH_ORD + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second
