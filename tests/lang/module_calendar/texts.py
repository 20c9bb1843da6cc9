# Months and years as text.
import calendar

print(calendar.month(2024, 2))
print(calendar.TextCalendar(6).formatmonth(2023, 10))
print(calendar.calendar(2024))
calendar.prmonth(2023, 1)
print(calendar.TextCalendar().formatyear(2023, w=3, m=4, c=2))
print(calendar.month(2024, 5, w=4, l=2))
print(calendar.weekheader(2), '|', calendar.weekheader(9))
