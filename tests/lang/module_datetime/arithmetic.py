# Sums, differences and comparisons of dates, times and durations.
from datetime import date, datetime, time, timedelta, timezone

start = datetime(2024, 2, 28, 22, 30, 15, 500)
for delta in (timedelta(days=1), timedelta(days=2), timedelta(hours=1, minutes=29, seconds=45), timedelta(weeks=-10),
              timedelta(microseconds=-501), timedelta(days=366, milliseconds=1500)):
    print(delta, repr(delta), start + delta, start - delta, (start + delta) - start == delta, delta.total_seconds())
print(date(2024, 3, 1) - date(2023, 3, 1), date(2024, 1, 31) + timedelta(30), date(2024, 1, 1) - timedelta(hours=36))
print(datetime(2024, 1, 1) - datetime(2023, 12, 31, 23, 59, 59, 999999), datetime(2020, 1, 1) - datetime(2024, 1, 1))
print(date(2024, 1, 1) < date(2024, 1, 2) <= date(2024, 1, 2), max(date(2024, 1, 1), date(2023, 12, 31)), date(1, 1, 1) == date.min)
d = timedelta(days=5, hours=3, minutes=30)
print(d * 2, 2 * d, d * 1.5, d / 2, d / 2.5, d // 2, d / timedelta(hours=1), d // timedelta(days=1), d % timedelta(days=2))
print(divmod(d, timedelta(hours=7)), -d, +d, abs(-d), bool(d), bool(timedelta()), d.days, d.seconds, d.microseconds)
print(timedelta(seconds=0.1), timedelta(seconds=1e-7), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(days=0.1))
print(timedelta(minutes=90), timedelta(hours=-1), timedelta(milliseconds=1234.5678), timedelta(weeks=1.5), timedelta(seconds=59.9999999))
print(timedelta(1) > timedelta(hours=23), timedelta(days=1) == timedelta(hours=24), hash(timedelta(1)) == hash(timedelta(hours=24)))
print(sum([timedelta(1), timedelta(hours=2)], timedelta()), sorted([timedelta(3), timedelta(-1), timedelta(0)]))
print(timedelta.max, timedelta.min, timedelta.resolution, repr(timedelta(0)), repr(timedelta(-1, 1, 1)))
print([(start + timedelta(hours=6 * i)).strftime('%a %H') for i in range(6)])
print(start.replace(year=2023, month=12), date(2024, 2, 29).replace(day=1), time(1, 2).replace(minute=5), start.date(), start.time())
print(time(1) < time(2), time(10, 30) == time(10, 30, 0), time(0) == time.min, bool(time(0)))
print({date(2024, 1, 1): 'a', datetime(2024, 1, 1): 'b'}[date(2024, 1, 1)], date(2024, 1, 1) == datetime(2024, 1, 1))
value = 12345
for i in range(400):
    value = (value * 1103515245 + 12345) % 2 ** 31
    a = date.fromordinal(value % 3652059 + 1)
    b = datetime.combine(a, time(value % 24, value % 60, value % 59, value % 1000000))
    if i % 40 == 0:
        print(a, a.weekday(), a.isocalendar(), a.timetuple().tm_yday, b, b + timedelta(seconds=value % 100000 - 50000) if 100 < a.year < 9900 else '')
    assert date.fromisoformat(a.isoformat()) == a and datetime.fromisoformat(b.isoformat()) == b
    assert date.fromordinal(a.toordinal()) == a
    iso = a.isocalendar()
    assert date.fromisocalendar(*iso) == a, a
