# python: 3.8 3.11 3.12 3.13
from datetime import datetime, date, time, timedelta, timezone, MINYEAR
import calendar

now = datetime(2024, 2, 28, 23, 30, 15, 123456, tzinfo=timezone.utc)
print(now, repr(now), now.isoformat(" ", "milliseconds"), now.ctime(), sep="\n")
tpe = timezone(timedelta(hours=8), "CST")
local = now.astimezone(tpe)
print(local, local.tzname(), local.utcoffset(), local.date() - now.date(), local == now, local.timetuple().tm_yday)
print(now + timedelta(days=1, hours=1), now - timedelta(weeks=1), (datetime(2024, 3, 1) - datetime(2023, 3, 1)).days)
print(now.strftime("%Y-%m-%d %H:%M:%S.%f %z %Z %a %A %b %B %j %U %w %W %p %I %y %% %x %X %c"))
print(datetime.strptime("03 Mar 2021 04:05 PM", "%d %b %Y %I:%M %p"), datetime.fromisoformat("2020-01-01T12:00:00+08:00"))
print(timedelta(seconds=-1), repr(timedelta(days=1, microseconds=5)), timedelta(hours=25) // timedelta(minutes=7), timedelta(1) / 3, timedelta(hours=5) % timedelta(hours=2), abs(timedelta(-3)), timedelta(1.5).total_seconds())
print(date(2024, 2, 29).isocalendar(), date.fromisocalendar(2024, 9, 4), date(2024, 2, 29).weekday(), date(2024, 1, 1).toordinal(), date.fromordinal(738886))
print(now.replace(year=2023), date.min, datetime.max, time(12, 30).replace(minute=5), time(1, 2, 3, 4).isoformat(), f"{now:%H:%M}", f"{date(2020,1,2):%d/%m}")
for bad in (lambda: datetime(2023, 2, 29), lambda: now - datetime(2020, 1, 1), lambda: now < datetime(2020, 1, 1), lambda: datetime.strptime("x", "%Y"), lambda: datetime.strptime("2020-1", "%Y"),
            lambda: date.fromisoformat("2020-13-01"), lambda: timedelta(days=10**10), lambda: now + 5, lambda: time(25), lambda: date(1, 1, 1) - timedelta(1), lambda: datetime(2020), lambda: datetime.fromisoformat("nope")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, "|", e)
print(calendar.month(2024, 2), calendar.isleap(2000), calendar.monthrange(2023, 2), calendar.day_name[3], calendar.timegm((2000, 1, 1, 0, 0, 0)))
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2023, 10, w=3))


def age(born, today=date(2024, 6, 15)):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def business_days(a, b):
    d = a
    while d < b:
        if d.weekday() < calendar.SATURDAY:
            yield d
        d += timedelta(days=1)


print(age(date(2000, 6, 16)), age(date(2000, 6, 15)), len(list(business_days(date(2024, 1, 1), date(2024, 2, 1)))))
dates = sorted({date(2024, 3, d) for d in (9, 1, 5)}, reverse=True)
print(*dates, max(dates) - min(dates), hash(date(2024, 1, 1)) == hash(date(2024, 1, 1)))
print(datetime.fromtimestamp(0, timezone.utc), datetime(1970, 1, 2, tzinfo=timezone.utc).timestamp(), datetime.combine(date(2020, 1, 1), time(5, tzinfo=tpe)), datetime.now(), date.today())
print(timezone.utc, timezone(timedelta(hours=-5, minutes=-30)), repr(timezone(-timedelta(hours=5))))
timezone(timedelta(hours=24))
# trace: no
