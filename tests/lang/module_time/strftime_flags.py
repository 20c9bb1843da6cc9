# The flags, widths and modifiers of GNU's strftime.
import time
from datetime import datetime

moment = (2024, 3, 5, 4, 7, 9, 1, 65, 0)
for letter in "aAbBcCdDeFgGhHIjklmMnpPrRStTuUVwWxXyYZ%":
    print(letter, *(repr(time.strftime(f"%{before}{letter}", moment))
                    for before in ("", "-", "_", "0", "^", "#", "12", "_12", "012", "-12", "^-012")))
for format in ("%Ey", "%Ec", "%EY", "%Od", "%OH", "%Oy", "%Ed", "%Oa", "%EQ", "%E", "%O", "%_", "%",
               "%5", "%5q", "%_5q", "%+d", "%-z", "%_-d", "%-_d", "%%d", "%5%|%-%"):
    print(repr(format), repr(time.strftime(format, moment)))
print(f"{datetime(2024, 3, 5, 4, 7):%_d. %^b %-H:%M %_I%P}")
