# The module numbers.
import numbers
from numbers import Complex, Integral, Number, Rational, Real

for value in (1, True, 1.5, 1j, 'x', None):
    print(value, [cls.__name__ for cls in (Number, Complex, Real, Rational, Integral) if isinstance(value, cls)])
print(issubclass(int, Number), issubclass(Integral, Real), numbers.__all__, [cls.__name__ for cls in Integral.__mro__])


class Meters(Real):
    def __init__(self, value):
        self.value = value


try:
    Meters(1)
except TypeError as error:
    print(error)
print(len(Real.__abstractmethods__), len(Integral.__abstractmethods__), sorted(Rational.__abstractmethods__ - Real.__abstractmethods__))
try:
    Number.__hash__ is None and hash(type('N', (Number,), {})())
except TypeError as error:
    print(error)


class Whole(Integral):
    def __init__(self, value):
        self.value = value

    def __int__(self):
        return self.value

    def __eq__(self, other):
        return int(self) == int(other)


for name in Whole.__abstractmethods__ | Whole.__abstractmethods__:
    if name == '__pos__':
        setattr(Whole, name, lambda self: self)
    elif name == '__add__':
        setattr(Whole, name, lambda self, other: Whole(self.value + other.value))
    elif name == '__neg__':
        setattr(Whole, name, lambda self: Whole(-self.value))
    else:
        setattr(Whole, name, lambda self, *args: NotImplemented)
Whole.__abstractmethods__ = frozenset()
w = Whole(6)
print(float(w), w.numerator is w, w.denominator, w.real is w, w.imag, int(w - Whole(2)), bool(w), complex(w), [1, 2, 3, 4, 5, 6, 7][w])
