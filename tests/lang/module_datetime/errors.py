# What the constructors, operators and parsers refuse, in words.
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo


def t(action):
    try:
        print(repr(action()))
    except BaseException as error:
        print(type(error).__name__, error)


t(lambda: date())
t(lambda: date(2023))
t(lambda: date(1,2,3,4))
t(lambda: date(2023,1,1,year=1))
t(lambda: date('2023',1,1))
t(lambda: date(1.5,1,1))
t(lambda: date(0,1,1)); t(lambda: date(10000,1,1)); t(lambda: date(2023,13,1)); t(lambda: date(2023,2,30)); t(lambda: date(2023,1,0))
t(lambda: datetime.now()+1); t(lambda: date(2023,1,1)<1); t(lambda: datetime(2023,1,1)<date(2023,1,1)); t(lambda: datetime(2023,1,1)==date(2023,1,1)); t(lambda: datetime(2023,1,1)<datetime(2023,1,1,tzinfo=timezone.utc)); t(lambda: datetime(2023,1,1)-datetime(2023,1,1,tzinfo=timezone.utc)); t(lambda: datetime(2023,1,1)==datetime(2023,1,1,tzinfo=timezone.utc))
t(lambda: date(2023,1,1)-datetime(2023,1,1)); t(lambda: datetime(2023,1,1)-date(2023,1,1)); t(lambda: date(9999,12,31)+timedelta(1)); t(lambda: datetime.max+timedelta(1))
t(lambda: timedelta(1)/0); t(lambda: timedelta(1)//timedelta(0)); t(lambda: timedelta(1)*'x'); t(lambda: timedelta(1)+1); t(lambda: timedelta(1)<1); t(lambda: timedelta(1)/'x')
t(lambda: date.fromisoformat('2023-1-1')); t(lambda: date.fromisoformat(5)); t(lambda: datetime.fromisoformat('garbage')); t(lambda: time.fromisoformat('25:00')); t(lambda: datetime.fromisoformat('2023-13-01')); t(lambda: datetime.fromisoformat('2023-01-01T25:00'))
t(lambda: datetime.strptime('x','%Y')); t(lambda: datetime.strptime(5,'%Y')); t(lambda: datetime.strptime('2023','%Y',1)); t(lambda: datetime.strptime('2023 x','%Y')); t(lambda: datetime.strptime('2023','%Q')); t(lambda: datetime.strptime('2','%'))
t(lambda: date.fromtimestamp('x')); t(lambda: datetime.fromtimestamp(1e20)); t(lambda: datetime.fromtimestamp(float('nan'))); t(lambda: datetime.fromtimestamp(1e12))
t(lambda: timezone(5)); t(lambda: timezone(timedelta(1))); t(lambda: timezone()); t(lambda: timezone(timedelta(hours=1), 5)); t(lambda: datetime.now(5)); t(lambda: datetime.now().astimezone(5))
def sa(o,n,v): setattr(o,n,v)
t(lambda: sa(date(2023,1,1),'year',5)); t(lambda: sa(date(2023,1,1),'foo',5)); t(lambda: sa(datetime(2023,1,1),'hour',5)); t(lambda: sa(timedelta(1),'days',5)); t(lambda: sa(time(1),'hour',5)); t(lambda: date(2023,1,1).foo); t(lambda: datetime.foo); t(lambda: sa(datetime(2023,1,1),'tzinfo',5))
t(lambda: date.fromisocalendar(2023,54,1)); t(lambda: date.fromisocalendar(2023,1,8)); t(lambda: date.fromordinal(0)); t(lambda: date(2023,1,1).strftime(5)); t(lambda: format(date(2023,1,1), 5)); t(lambda: tzinfo().utcoffset(None)); t(lambda: tzinfo().tzname(1)); t(lambda: tzinfo().fromutc(1)); t(lambda: timezone.utc.utcoffset(5)); t(lambda: timezone.utc.fromutc(datetime(2023,1,1)))
class Z(tzinfo):
    def utcoffset(self, d): return 5
t(lambda: datetime(2023,1,1,tzinfo=Z()).utcoffset())
class Z(tzinfo):
    def utcoffset(self, d): return timedelta(2)
    def tzname(self, d): return 5
t(lambda: datetime(2023,1,1,tzinfo=Z()).utcoffset()); t(lambda: datetime(2023,1,1,tzinfo=Z()).tzname())
