# Weeks, ranges, leap years, weekdays.
import calendar

print(calendar.monthrange(2024, 2), calendar.monthrange(2023, 2), calendar.isleap(1900), calendar.isleap(2000), calendar.leapdays(1999, 2025))
print(calendar.monthcalendar(2024, 9), calendar.weekday(2024, 2, 29), calendar.MONDAY, repr(calendar.SUNDAY), calendar.FEBRUARY)
print(list(calendar.month_name), list(calendar.month_abbr), list(calendar.day_name), list(calendar.day_abbr))
days = calendar.Calendar(firstweekday=6)
print(list(days.iterweekdays()), days.monthdayscalendar(2024, 2), list(days.itermonthdays2(2023, 2))[:8])
print([str(d) for d in days.itermonthdates(2024, 2)][:5], list(days.itermonthdays3(2023, 12))[-3:], list(days.itermonthdays4(2024, 1))[:3])
print(len(days.yeardayscalendar(2024)), days.yeardayscalendar(2024, 2)[0][1][0])
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.firstweekday(), calendar.monthcalendar(2024, 9)[0])
for action in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(7), lambda: calendar.month(2024, 0), lambda: calendar.weekday(2024, 2, 30)):
    try:
        action()
    except ValueError as error:
        print(type(error).__name__, error)
print(calendar.timegm((2024, 1, 2, 3, 4, 5)), calendar.timegm((1970, 1, 1, 0, 0, 0, 3, 1, 0)))
print(list(calendar.Day)[:2], list(calendar.Month)[:2], calendar.Day(3), calendar.JANUARY + 1)
