# isoformat, str, repr, strftime, ctime, format, fromisoformat.
from datetime import date, datetime, time, timedelta, timezone

moment = datetime(2024, 3, 5, 7, 8, 9, 12345)
for timespec in ('auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds'):
    print(moment.isoformat(timespec=timespec), moment.time().isoformat(timespec))
print(moment.isoformat(' '), str(moment), repr(moment), moment.ctime(), str(moment.replace(microsecond=0)))
print(repr(moment.replace(second=0, microsecond=0)), repr(moment.date()), repr(moment.time()), moment.date().ctime())
print(repr(datetime(2024, 1, 1, tzinfo=timezone.utc)), repr(datetime(2024, 1, 1, fold=1)), repr(time(1, tzinfo=timezone.utc)))
for kind in 'aAbBcdDeFfGgHIjklmMnpPrRsStTuUVwWxXyYzZ%':
    if kind not in 'gkl':
        print(kind, repr(moment.strftime('%' + kind)), repr(moment.replace(hour=0, tzinfo=timezone(timedelta(hours=-3, minutes=-30))).strftime('%' + kind)))
print(f'{moment:%Y-%m-%d}|{moment!s:>30}|{moment.date():%d %B %Y}|{moment.time():%H.%M}|{moment}')
print(moment.strftime('%Y年%m月%d日'), moment.strftime(''), date(2024, 12, 30).strftime('%G-W%V-%u %U %W %j'))
print('{:%H:%M}'.format(moment), format(moment, '%I:%M %p'), format(date(2024, 1, 1)))
for text in ('2024-03-05', '20240305', '2024-W10-2', '2024W102', '2024-W10', '2024-3-05', '2024-02-30', 'x', '2024-03-05T10:00'):
    try:
        print(text, date.fromisoformat(text))
    except ValueError as error:
        print(error)
for text in ('2024-03-05', '2024-03-05T10:20', '2024-03-05 10:20:30', '2024-03-05T10:20:30.123', '2024-03-05T10:20:30.123456+02:00',
             '2024-03-05T10:20:30Z', '20240305T102030', '2024-W10-2T10', '2024-03-05T10:20:30,5', '2024-03-05T10:20:30-0330', '2024-03-05T24:00',
             '2024-03-05T10:2', '2024-03-05T10:20:30+25:00', '2024-03-05x', '2024-03-05T', '2024-03-05T10:20:30.1234567', '2024-03-05T10:20+01:00:30'):
    try:
        print(text, repr(datetime.fromisoformat(text)))
    except ValueError as error:
        print(text, '->', error)
for text in ('10', '10:20', '10:20:30.5', 'T10:20', '1020', '10:20Z', '10:20:30+01:00', '1', '10:', '10:20:30.'):
    try:
        print(text, repr(time.fromisoformat(text)))
    except ValueError as error:
        print(text, '->', error)
