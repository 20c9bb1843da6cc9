# trace: no
"""A scheduler with call_at, call_later and datetimes: every n seconds, daily at, once, cancelled."""
import asyncio
import datetime as dt
import time
from datetime import timedelta
from functools import partialmethod


class Schedule:
    def __init__(self, loop):
        self.loop = loop
        self.handles = {}
        self.counts = {}

    @staticmethod
    def clock():
        return dt.datetime.now().strftime("%a %d %b %H:%M:%S.%f")[:-4]

    def _run(self, name, interval, function, args):
        self.counts[name] = self.counts.get(name, 0) + 1
        print(f"{self.clock()} {name:<10}", end=" ")
        try:
            function(*args)
        finally:
            if interval is None:
                del self.handles[name]
            else:
                when = self.handles[name].when() + interval.total_seconds()
                self.handles[name] = self.loop.call_at(when, self._run, name, interval, function, args)

    def add(self, name, function, *args, every=None, after=timedelta(0)):
        delay = after.total_seconds()
        self.handles[name] = self.loop.call_later(delay, self._run, name, every, function, args)
        return self.handles[name]

    hourly = partialmethod(add, every=timedelta(hours=1))
    daily = partialmethod(add, every=timedelta(days=1))

    def daily_at(self, name, moment, function, *args):
        now = dt.datetime.now()
        first = dt.datetime.combine(now.date(), moment)
        if first < now:
            first += timedelta(days=1)
        self.daily(name, function, *args, after=first - now)

    def cancel(self, name):
        handle = self.handles.pop(name)
        handle.cancel()
        return handle.cancelled()


def backup(kind):
    print("backing up", kind)


def boom():
    print("boom")
    raise OverflowError("too much")


def handle_error(loop, context):
    print(f"   handler: {context['message'].split(' ')[0]} {context['exception']!r} {sorted(context)}")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handle_error)
    schedule = Schedule(loop)
    print(time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), time.tzname[0])
    schedule.daily_at("backup", dt.time(3, 30), backup, "disk")
    schedule.daily_at("mail", dt.time(hour=23, minute=15), backup, "mail")
    schedule.hourly("chime", print, "ding", "dong", after=timedelta(minutes=46, seconds=40))
    schedule.add("boom", boom, after=timedelta(hours=1.5))
    schedule.add("once", print, "just once", after=timedelta(seconds=1, milliseconds=250))
    await asyncio.sleep(4 * 3600)
    print("cancelled:", schedule.cancel("chime"))
    await asyncio.sleep(timedelta(days=1).total_seconds())
    print(schedule.counts)
    print({name: str(timedelta(seconds=h.when() - loop.time())) for name, h in schedule.handles.items()})
    print(loop.call_later(0.5, print).__class__.__name__, loop.time())
    try:
        loop.call_later("soon", print)
    except TypeError as error:
        print("TypeError", error)


asyncio.run(main())
