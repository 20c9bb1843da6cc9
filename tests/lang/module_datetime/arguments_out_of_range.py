# Numbers that are too large for C, empty things where a number is wanted, and keywords of functions with
# positional-only parameters.
from datetime import date, datetime, timedelta

for make in (lambda: date(2024, 1, 10 ** 30), lambda: date(2 ** 40, 1, 1), lambda: datetime(2024, 1, 1, -2 ** 40),
             lambda: timedelta(hours=""), lambda: timedelta(weeks=None), lambda: timedelta(minutes=[]),
             lambda: timedelta(hours=0.0), lambda: timedelta(seconds="")):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


def fixed(a, /, b):
    return a, b


for keywords in ({"z": 1, "a": 2}, {"a": 1, "b": 2}, {"z": 1}):
    try:
        fixed(**keywords)
    except TypeError as error:
        print(error)
