"""The durations of datetime."""

__name__ = "datetime"  # of the class here

import sys as _sys
from _datetime_parts import _DAY, _SECOND, _divide_and_round, _full_name, _readonly
from math import isnan as _isnan, modf as _modf

_VERSION = _sys.version_info[:2]


class timedelta:
    """A duration: days, seconds and microseconds, of which only the days may be negative."""

    __slots__ = ("_days", "_seconds", "_microseconds", "_hashcode")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                weeks=0):
        if type(days) is type(seconds) is type(microseconds) is int and (
                milliseconds == minutes == hours == weeks == 0):
            return cls._made(days * _DAY + seconds * _SECOND + microseconds)
        whole, left = 0, 0.0
        for name, value, factor in (
                ("microseconds", microseconds, 1), ("milliseconds", milliseconds, 1000),
                ("seconds", seconds, _SECOND), ("minutes", minutes, 60 * _SECOND),
                ("hours", hours, 3600 * _SECOND), ("days", days, _DAY),
                ("weeks", weeks, 7 * _DAY)):
            if isinstance(value, int):
                whole += int(value) * factor
            elif isinstance(value, float):
                if value in (float("inf"), -float("inf")):
                    raise OverflowError("cannot convert float infinity to integer")
                if _isnan(value):
                    raise ValueError("cannot convert float NaN to integer")
                fraction, number = _modf(value)
                whole += int(number) * factor
                fraction, number = _modf(fraction * factor)
                whole += int(number)
                left += fraction
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: "
                                f"{type(value).__name__}")
        if left:
            rounded = round(left)
            if abs(left - int(left)) == 0.5:
                odd = whole & 1
                rounded = 2 * round((left + odd) * 0.5) - odd
            whole += rounded
        return cls._made(whole)

    @classmethod
    def _made(cls, micros):
        """From a number of microseconds."""
        days, rest = divmod(micros, _DAY)
        if not -999999999 <= days <= 999999999:
            if not -(1 << 31) <= days < 1 << 31:
                raise OverflowError("Python int too large to convert to C int")
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self = object.__new__(cls)
        self._days, self._hashcode = days, None
        self._seconds, self._microseconds = divmod(rest, _SECOND)
        return self

    def _whole(self):
        return (self._days * 86400 + self._seconds) * _SECOND + self._microseconds

    days = _readonly("days", "timedelta")
    seconds = _readonly("seconds", "timedelta")
    microseconds = _readonly("microseconds", "timedelta")

    def total_seconds(self):
        return self._whole() / _SECOND

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in (
            ("days", self._days), ("seconds", self._seconds),
            ("microseconds", self._microseconds)) if value]
        return f"{_full_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        text = f"{self._seconds // 3600}:{self._seconds // 60 % 60:02d}:{self._seconds % 60:02d}"
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        return text + (f".{self._microseconds:06d}" if self._microseconds else "")

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._made(self._whole() + other._whole())

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._made(self._whole() - other._whole())

    def __rsub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return other.__sub__(self)

    def __neg__(self):
        return timedelta._made(-self._whole())

    def __pos__(self):
        return timedelta._made(self._whole())

    def __abs__(self):
        return timedelta._made(abs(self._whole()))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._made(self._whole() * other)
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return timedelta._made(_divide_and_round(self._whole() * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._divided(other._whole(), lambda a, b: a // b)
        if isinstance(other, int):
            return timedelta._made(self._divided(other, lambda a, b: a // b))
        return NotImplemented

    def _divided(self, divisor, divide):
        if divisor == 0:
            raise ZeroDivisionError("integer division or modulo by zero"
                                    if _VERSION < (3, 14) else "division by zero")
        return divide(self._whole(), divisor)

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            if not other:
                raise ZeroDivisionError("division by zero")
            return self._whole() / other._whole()
        if isinstance(other, int):
            return timedelta._made(self._divided(other, _divide_and_round))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            if numerator == 0:
                raise ZeroDivisionError("division by zero")
            return timedelta._made(_divide_and_round(self._whole() * denominator, numerator))
        return NotImplemented

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._made(self._divided(other._whole(), lambda a, b: a % b))

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        quotient, rest = self._divided(other._whole(), divmod)
        return quotient, timedelta._made(rest)

    def __eq__(self, other):
        return self._whole() == other._whole() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._whole() < other._whole() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._whole() <= other._whole() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._whole() > other._whole() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._whole() >= other._whole() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        if self._hashcode is None:
            self._hashcode = hash((self._days, self._seconds, self._microseconds))
        return self._hashcode

    def __bool__(self):
        return self._whole() != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)

    def __reduce_ex__(self, protocol):
        return self.__reduce__()


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)
