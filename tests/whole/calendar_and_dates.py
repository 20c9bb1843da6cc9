# trace: no
"""Dates, times, zones and intervals: birthdays, working days, Easter, ISO weeks, formats and errors."""
import calendar
import time
from datetime import MAXYEAR, date, datetime, time as clock, timedelta, timezone, tzinfo


class Zone(tzinfo):
    """A zone with summer time by a simple rule: April to September."""

    def __init__(self, hours, name):
        self.base, self.name = timedelta(hours=hours), name

    def dst(self, dt):
        return timedelta(hours=1) if dt is not None and 4 <= dt.month <= 9 else timedelta(0)

    def utcoffset(self, dt):
        return self.base + self.dst(dt)

    def tzname(self, dt):
        return self.name + ("S" if self.dst(dt) else "")


def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return date(year, month, day + 1)


def working_days(start, end, holidays=()):
    day = start
    while day < end:
        if day.weekday() < 5 and day not in holidays:
            yield day
        day += timedelta(days=1)


def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


now = datetime.now()
print(now, now.date(), now.time(), repr(now), time.time(), datetime.fromtimestamp(1.5, timezone.utc))
print([easter(y).strftime("%d %B") for y in range(2022, 2026)], sum(1 for _ in working_days(date(2023, 12, 1), date(2024, 1, 1), {date(2023, 12, 25)})))
print(age(date(2000, 2, 29), date(2023, 2, 28)), age(date(2000, 2, 29), date(2023, 3, 1)), calendar.isleap(1900), calendar.leapdays(2000, 2024))
print(date(2024, 12, 30).isocalendar()[:], date.fromisocalendar(2024, 53 - 1, 7) if hasattr(date, "fromisocalendar") else "", date(2021, 1, 3).strftime("%G-W%V-%u %j %U %W %a %A %b %y %%"))
print(now.strftime("%Y/%m/%d %I:%M:%S %p %f [%z] [%Z] %c | %x | %X"), now.replace(tzinfo=timezone.utc).strftime("%z %Z"))
print(datetime.strptime("Tue 14 Nov 2023 10:13 PM", "%a %d %b %Y %I:%M %p"), datetime.strptime("2023-11-14T22:13:20.25+05:30", "%Y-%m-%dT%H:%M:%S.%f%z"))
print(date.fromisoformat("2023-11-14"), datetime.fromisoformat("2023-11-14 22:13:20.000123+01:00"), clock.fromisoformat("04:05:06"))
delta = timedelta(days=-1, hours=5, minutes=30, microseconds=7)
print(delta, repr(delta), -delta, abs(delta), delta * 2.5, delta / 3, delta // timedelta(hours=1), delta % timedelta(hours=7), delta.total_seconds(), bool(timedelta()))
print(timedelta(weeks=1, milliseconds=1) > timedelta(7), timedelta.max, timedelta.min, timedelta.resolution, str(timedelta(days=1)), timedelta(seconds=1.0000005))
cet, tokyo = Zone(1, "CET"), timezone(timedelta(hours=9), "JST")
winter, summer = datetime(2023, 1, 15, 12, tzinfo=cet), datetime(2023, 7, 15, 12, tzinfo=cet)
print(winter, summer, summer.astimezone(tokyo), summer.tzname(), winter.dst(), summer - winter, (summer - winter).days, repr(tokyo), timezone.utc, timezone(-timedelta(hours=3, minutes=30)))
print(winter.timetuple().tm_isdst, summer.utctimetuple()[:6], winter.timestamp(), winter == winter.astimezone(tokyo), winter.isoformat(sep=" ", timespec="minutes"))
print(min(date(2023, 5, 1), date(2022, 6, 2)), sorted([clock(12), clock(9, 30, fold=1)]), clock(23, 59, 59, 999999).replace(hour=1), datetime.combine(date.max, clock.min))
print(date(2023, 1, 31).replace(month=3), (date(2024, 3, 1) - timedelta(1)).day, date(1, 1, 1).toordinal(), date.fromordinal(738000), date(2023, 11, 14).ctime(), date.today() == now.date())
print(calendar.month(2023, 11), calendar.monthrange(2024, 2), calendar.day_name[calendar.weekday(2023, 11, 14)], calendar.monthcalendar(2023, 2)[0], sep="\n")
print(f"{now:%H:%M} {date(2023, 1, 2):%d.%m.%y} {now.date()!s:>12} {timedelta(1)!r}", format(now), "{:%j}".format(now))
tests = {
    "no day": lambda: date(2023, 2, 29), "no month": lambda: datetime(2023, 13, 1), "no hour": lambda: clock(24), "year": lambda: date(MAXYEAR + 1, 1, 1),
    "overflow": lambda: date.max + timedelta(1), "mixed": lambda: now < winter, "minus": lambda: now - winter, "date": lambda: date(2023, 1, 1) < now,
    "format": lambda: datetime.strptime("2023", "%Y-%m"), "rest": lambda: datetime.strptime("2023x", "%Y"), "iso": lambda: date.fromisoformat("2023-1-1"), "directive": lambda: datetime.strptime("1", "%Q"),
    "zone": lambda: timezone(timedelta(days=1)), "add": lambda: date(2023, 1, 1) + 5, "float": lambda: date(2023, 1.5, 1), "delta": lambda: timedelta("1"), "naive": lambda: now.replace(tzinfo="UTC"), "big": lambda: timedelta(10 ** 10),
}
for name, test in tests.items():
    try:
        print(name, test())
    except (ValueError, TypeError, OverflowError) as error:
        print(f"{name}: {type(error).__name__}: {error}")
