# The abstract classes of numbers.
import numbers
from fractions import Fraction

for value in (1, True, 1.5, 2j, Fraction(1, 2), "1"):
    print(repr(value), [name for name in numbers.__all__ if isinstance(value, getattr(numbers, name))])
print([issubclass(a, b) for a, b in ((numbers.Integral, numbers.Real), (numbers.Real, numbers.Integral), (int, numbers.Rational))])
for cls in (numbers.Complex, numbers.Integral):
    try:
        cls()
    except TypeError as e:
        print(e)


class Modulo(numbers.Number):
    pass


print(isinstance(Modulo(), numbers.Number), numbers.__all__)


def total(values):
    return sum(v for v in values if isinstance(v, numbers.Real) and not isinstance(v, bool))


print(total([1, 2.5, "x", True, Fraction(1, 2), 3j]))
