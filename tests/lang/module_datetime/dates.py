# The calendar: weekdays, weeks, ordinals, leap years, constructors by name.
from datetime import MAXYEAR, MINYEAR, date, datetime

print(MINYEAR, MAXYEAR, date.min, date.max, date.resolution, datetime.min, datetime.max, datetime.resolution)
for d in (date(2024, 2, 29), date(2023, 1, 1), date(2020, 12, 31), date(1, 1, 1), date(9999, 12, 31), date(2000, 3, 1), date(1900, 2, 28)):
    print(d, d.weekday(), d.isoweekday(), d.toordinal(), d.isocalendar(), tuple(d.isocalendar()), d.timetuple())
iso = date(2024, 12, 30).isocalendar()
print(iso.year, iso.week, iso.weekday, iso[0], iso == (2025, 1, 1), repr(iso))
print(date(year=2024, day=3, month=2), date(2024, day=3, month=2), datetime(2024, 1, 1, second=5, minute=7), date.fromordinal(738000))
print(date.fromisocalendar(2024, 1, 1), date.fromisocalendar(2020, 53, 7), date.fromtimestamp(1e9), date.fromtimestamp(-86400))
for year in (1900, 2000, 2023, 2024):
    try:
        print(date(year, 2, 29))
    except ValueError as error:
        print(year, error)


class Day(date):
    def __new__(cls, *args):
        made = super().__new__(cls, *args)
        return made

    def next(self):
        return self.replace(day=self.day + 1)


day = Day(2024, 1, 5)
print(day, repr(day), type(day.next()).__name__, day == date(2024, 1, 5), type(Day.today()).__name__, type(Day.fromordinal(5)).__name__)
print(isinstance(datetime.now(), date), issubclass(datetime, date), type(datetime.now().date()).__name__)
print([str(date.fromordinal(date(2024, 2, 27).toordinal() + i)) for i in range(4)])
print(sorted([date(2024, 5, 1), date(2023, 1, 1), date(2024, 1, 1)]), hash(date(2024, 1, 1)) == hash(date(2024, 1, 1)))
for name in ('year', 'month', 'day', 'nothing'):
    try:
        setattr(date(2024, 1, 1), name, 5)
    except AttributeError as error:
        print(error)
print(date(2024, 1, 1).__class__, date.__name__, date.__module__, date.__qualname__)
