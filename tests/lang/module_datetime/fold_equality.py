# What depends on `fold` equals nothing in another zone (PEP 495).
from datetime import datetime, timedelta, timezone, tzinfo


class Switching(tzinfo):
    """An hour of 2024-10-27 exists twice."""

    def utcoffset(self, moment):
        if moment.replace(tzinfo=None, fold=0) == datetime(2024, 10, 27, 2):
            return timedelta(hours=1 if moment.fold else 2)
        return timedelta(hours=2)

    def dst(self, moment):
        return timedelta(0)

    def tzname(self, moment):
        return "switching"


zone = Switching()
for hour in (1, 2):
    first = datetime(2024, 10, 27, hour, tzinfo=zone)
    second = first.replace(fold=1)
    for moment in (first, second):
        same = moment.astimezone(timezone.utc)
        print(same.time(), moment == same, same == moment, moment != same, moment <= same,
              moment - same)
    print(first == second, hash(first) == hash(second))
