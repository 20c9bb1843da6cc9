# strftime, struct_time, gmtime, mktime, asctime, ctime.
import time

moment = time.gmtime(1700000000)
print(moment, tuple(moment), moment.tm_zone, moment.tm_gmtoff, len(moment), moment[0], moment[-1])
for kind in 'aAbBcdHIjmMpSUwWxXyYZz%':
    print(kind, repr(time.strftime('%' + kind, moment)))
print(time.asctime(moment), time.ctime(0), time.ctime(), time.asctime(), time.strftime('%Y'))
print(time.mktime(moment), time.mktime((2024, 2, 30, 25, 61, 61, 0, 0, 0)), time.localtime(0) == time.gmtime(0))
print(time.struct_time((2024, 1, 2, 3, 4, 5, 6, 7, 8)), time.struct_time(range(11)).tm_gmtoff)
print(time.gmtime(-1), time.gmtime(1e10).tm_year, time.gmtime(0.999).tm_sec, moment == tuple(moment), moment < time.gmtime())
for action in (lambda: time.gmtime('x'), lambda: time.strftime(5), lambda: time.strftime('%Y', (1,)), lambda: time.strftime('%Y', 'x'), lambda: time.asctime((2024, 13, 1, 0, 0, 0, 0, 1, 0)),
               lambda: time.mktime(5), lambda: time.sleep(-1), lambda: time.sleep('x'), lambda: time.gmtime(1e30), lambda: time.gmtime(float('nan')), lambda: time.struct_time((1, 2)),
               lambda: time.strptime('x'), lambda: time.strptime(5, 'x')):
    try:
        print(action())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
year, month, *_ = moment
print(year, month, time.tzname, time.timezone, time.altzone, time.daylight)
