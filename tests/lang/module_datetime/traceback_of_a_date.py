# An uncaught error of the constructor.
from datetime import date, datetime


def birthday(year):
    return date(year, 2, 29)


print(birthday(2024))
print(datetime.now() + 5 if False else 'fine')
birthday(2023)
