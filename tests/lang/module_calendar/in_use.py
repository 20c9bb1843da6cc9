# A calendar with marks, as programs make one.
import calendar
from datetime import date, timedelta


class Marked(calendar.TextCalendar):
    def __init__(self, marks):
        super().__init__(calendar.SUNDAY)
        self.marks = marks

    def formatday(self, day, weekday, width):
        return f'{day}*'.rjust(width) if day in self.marks else super().formatday(day, weekday, width)


print(Marked({3, 14}).formatmonth(2024, 3, w=3))
start = date(2024, 1, 31)
for i in range(1, 5):
    month = (start.month - 1 + i) % 12 + 1
    print(date(2024, month, min(start.day, calendar.monthrange(2024, month)[1])))
fridays = [d for d in calendar.Calendar().itermonthdates(2024, 9) if d.weekday() == calendar.FRIDAY and d.month == 9 and d.day == 13]
print(fridays, sum(calendar.monthrange(2024, m)[1] for m in range(1, 13)))
