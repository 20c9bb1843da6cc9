# Fractions with each other and with other numbers.
import math
from fractions import Fraction as F

for a in (F(1, 2), F(-3, 4), F(5), F(0), F(10**20, 3)):
    for b in (1, -2, 0, 0.5, 2 + 1j, F(2, 3), F(-1, 2), "x", None, True):
        for op in ("+", "-", "*", "/", "//", "%", "**", "<", "<=", "==", ">", ">=", "!="):
            for x, y in ((a, b), (b, a)):
                try:
                    result = repr(eval(f"x {op} y"))
                except Exception as e:
                    result = f"{type(e).__name__} {e}"
                print(repr(x), op, repr(y), "=", result)
    print(repr(a), str(a), -a, +a, abs(a), int(a), round(a), round(a, 1), round(a, -1), math.floor(a), math.ceil(a), math.trunc(a), bool(a),
          hash(a), a.numerator, a.denominator, a.as_integer_ratio(), a.is_integer(), a.limit_denominator(10), a.real, a.imag)
print(divmod(F(7, 2), F(1, 3)), divmod(5, F(2, 3)), sum([F(1, 3)] * 3), max(F(1, 2), F(2, 3), 0.6), {0.5: 1}[F(1, 2)], math.sqrt(F(1, 4)))
