# timezone, tzinfo subclasses, aware and naive, conversions.
from datetime import UTC, datetime, time, timedelta, timezone, tzinfo

taipei = timezone(timedelta(hours=8), 'CST')
odd = timezone(timedelta(hours=-3, minutes=-30))
print(timezone.utc, repr(timezone.utc), UTC is timezone.utc, taipei, repr(taipei), odd, repr(odd), timezone(timedelta(0)) is timezone.utc)
print(timezone(timedelta(seconds=3661, microseconds=5)), timezone.min, timezone.max, taipei == timezone(timedelta(hours=8)), hash(taipei) == hash(timezone(timedelta(hours=8))))
noon = datetime(2024, 6, 1, 12, tzinfo=timezone.utc)
print(noon, noon.astimezone(taipei), noon.astimezone(odd).isoformat(), noon.astimezone(taipei) == noon, noon.astimezone(taipei) - noon)
print(noon.utcoffset(), noon.tzname(), noon.dst(), noon.astimezone(taipei).tzname(), noon.timestamp(), noon.astimezone(odd).timestamp())
print(datetime.fromtimestamp(0, taipei), datetime.fromtimestamp(1.5), datetime.fromtimestamp(-1.25), datetime.fromtimestamp(1700000000.1234567))
print(datetime(2024, 1, 1).astimezone(), datetime(2024, 1, 1).astimezone(taipei), repr(datetime(2024, 1, 1).astimezone().tzinfo))
print(noon.timetuple(), noon.astimezone(taipei).utctimetuple().tm_hour, datetime(2024, 1, 1).timetuple().tm_isdst)
print(noon.replace(tzinfo=None), noon.replace(tzinfo=taipei) < noon, noon.timetz(), noon.time(), repr(noon.timetz()))
print(time(12, tzinfo=taipei) < time(12, tzinfo=timezone.utc), time(12, tzinfo=taipei).isoformat(), time(12, tzinfo=taipei).utcoffset(), time(12).tzname())
print(datetime.combine(noon, time(1, 2, tzinfo=taipei)), datetime.combine(noon.date(), time(1), tzinfo=odd))


class Summer(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=1) if dt is not None and 4 <= dt.month < 10 else timedelta(0)

    def tzname(self, dt):
        return 'CEST' if self.dst(dt) else 'CET'


zone = Summer()
for month in (1, 7):
    there = datetime(2024, month, 15, 8, tzinfo=zone)
    print(there, there.tzname(), there.dst(), there.astimezone(timezone.utc), datetime(2024, month, 15, 8, tzinfo=timezone.utc).astimezone(zone), there.timetuple().tm_isdst)
    print(there.strftime('%H:%M %Z %z'), f'{there:%z}', there == there.astimezone(timezone.utc), hash(there) == hash(there.astimezone(taipei)))
print(noon.strftime('%:z %z'), datetime(2024, 1, 1).strftime('[%z%Z]'))
for action in (lambda: noon < datetime(2024, 1, 1), lambda: noon - datetime(2024, 1, 1), lambda: time(1) < time(1, tzinfo=taipei), lambda: timezone(timedelta(hours=24)),
               lambda: tzinfo().utcoffset(None), lambda: timezone('x'), lambda: noon.astimezone('x')):
    try:
        print(action())
    except (TypeError, ValueError, NotImplementedError) as error:
        print(type(error).__name__, error)
print(noon == datetime(2024, 6, 1, 12), noon != datetime(2024, 6, 1, 12), isinstance(noon, datetime), datetime.min.tzinfo)
