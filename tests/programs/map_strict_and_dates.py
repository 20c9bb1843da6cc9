# map(strict=True), and what datetime says of wrong numbers, from 3.14 on.
import datetime


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


def pairs(*lists, **keywords):
    return list(map(lambda *items: items, *lists, **keywords))


attempt(pairs, [1], [2, 3], strict=True)
attempt(pairs, [1, 2], [2], strict=True)
attempt(pairs, [1, 2], [2, 3], [3], strict=True)
attempt(pairs, [1, 2], [2, 3], [3, 4, 5], strict=True)
attempt(pairs, [1, 2], [2, 3], [3, 4, 5], strict=False)
attempt(pairs, [1, 2], [3, 4], strict=True)
attempt(pairs, [1], strikt=True)
attempt(datetime.date, 0, 1, 1)
attempt(datetime.date, 2023, 13, 1)
attempt(datetime.date, 2023, 2, 29)
attempt(datetime.datetime, 2023, 1, 1, 24)
attempt(datetime.time, 1, 60)
attempt(datetime.time, 1, fold=2)
attempt(datetime.timezone, datetime.timedelta(1))
attempt(datetime.date.fromisocalendar, 2023, 1, 8)
attempt(datetime.date.fromisocalendar, 0, 1, 1)
