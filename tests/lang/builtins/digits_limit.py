# Decimal conversions of ints are limited, and the limit can be changed.
import sys
print(sys.get_int_max_str_digits())
for f in (lambda: int("1" * 4301), lambda: str(10 ** 4300), lambda: f"{10 ** 5000}", lambda: "%d" % 10 ** 5000):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(e)
print(len(str(10 ** 4299)), int("9" * 4300) % 97, len(hex(10 ** 5000)))
sys.set_int_max_str_digits(0)
print(len(str(10 ** 5000)))
sys.set_int_max_str_digits(700)
try:
    str(10 ** 700)
except ValueError as e:
    print(e)
try:
    sys.set_int_max_str_digits(5)
except ValueError as e:
    print(e)
