# Fractions of texts and numbers; errors; copies.
import copy
from fractions import Fraction as F

for text in ("1/2", " -3/4 ", "1.5", "1e3", "-.5e-2", "3", "1_000/3", "", "a", "1/0", "1 / 2", "+5", "1./2", "٣/٤", "1/-2", "0x1", "inf", "1e", ".", "5."):
    try:
        print(repr(text), F(text))
    except Exception as e:
        print(repr(text), type(e).__name__, e)
for call in (lambda: F(1.5), lambda: F(0.1), lambda: F(1, 0), lambda: F(1.5, 2), lambda: F(float("nan")), lambda: F(float("inf")),
             lambda: F(F(1, 2), F(3, 4)), lambda: F(None), lambda: F.from_float(0.3), lambda: F.from_float("x"), lambda: F.from_float(3),
             lambda: F.from_decimal(3), lambda: F(3.14159).limit_denominator(100), lambda: F(1, 2).limit_denominator(0), lambda: F(6, -4),
             lambda: copy.deepcopy([F(1, 2)]), lambda: F(2) ** F(1, 2), lambda: F(0) ** -1, lambda: 2 ** F(-1), lambda: F(-1, 2) ** -3,
             lambda: setattr(F(1), "numerator", 2)):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


class Mine(F):
    pass


print(Mine(1, 2), repr(Mine(1, 2)), type(Mine(1, 2) + 1), copy.copy(Mine(1, 2)))
