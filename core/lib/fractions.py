"""Rational numbers."""

import math
import numbers
import operator
import sys

__all__ = ["Fraction"]

_INFINITY_HASH = 314159
_MODULUS = (1 << 61) - 1  # of the hashes of numbers


def _parse(text):
    """Numerator and denominator of a text, or None."""
    import re
    underscores = sys.version_info >= (3, 11)
    digits = r"\d+(?:_\d+)*" if underscores else r"\d+"
    spaces = r"\s*" if sys.version_info >= (3, 12) else ""
    match = re.fullmatch(
        rf"\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>(?:{digits})?)"
        rf"(?:{spaces}/{spaces}(?P<denom>{digits})"
        rf"|(?:\.(?P<decimal>(?:{digits})?))?(?:[eE](?P<exp>[-+]?{digits}))?)\s*", text)
    if match is None:
        return None
    numerator = int(match["num"] or "0")
    denominator = 1
    if match["denom"]:
        denominator = int(match["denom"])
    else:
        decimal = (match["decimal"] or "").replace("_", "")
        if decimal:
            denominator = 10 ** len(decimal)
            numerator = numerator * denominator + int(decimal)
        if match["exp"]:
            exponent = int(match["exp"])
            if exponent >= 0:
                numerator *= 10 ** exponent
            else:
                denominator *= 10 ** -exponent
    return (-numerator if match["sign"] == "-" else numerator), denominator


def _operator(exact, fallback, for_complex=True):
    """The method of an operator and the reflected one; floats and complex numbers by `fallback`."""
    def forward(a, b):
        if isinstance(b, Fraction):
            return exact(a, b)
        if isinstance(b, int):
            return exact(a, Fraction(b))
        if isinstance(b, float):
            return fallback(float(a), b)
        if for_complex and isinstance(b, complex):
            return fallback(complex(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, numbers.Rational):
            return exact(Fraction(a), b)
        if isinstance(a, numbers.Real):
            return fallback(float(a), float(b))
        if for_complex and isinstance(a, numbers.Complex):
            return fallback(complex(a), complex(b))
        return NotImplemented

    forward.__name__ = f"__{fallback.__name__}__"
    reverse.__name__ = f"__r{fallback.__name__}__"
    return forward, reverse


def _round_half_even(n, d):
    """n / d, rounded to an integer."""
    floor, rest = divmod(n, d)
    if rest * 2 < d or rest * 2 == d and floor % 2 == 0:
        return floor
    return floor + 1


class Fraction(numbers.Rational):
    """A numerator and a denominator, which is positive, without a common divisor."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if isinstance(numerator, float) or (
                    sys.version_info >= (3, 12) and not isinstance(numerator, str)
                    and hasattr(numerator, "as_integer_ratio")):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            parsed = _parse(numerator)
            if parsed is None:
                raise ValueError(f"Invalid literal for Fraction: {numerator!r}")
            numerator, denominator = parsed
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator,
                                                                    numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        divisor = math.gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        self._numerator = numerator // divisor
        self._denominator = denominator // divisor
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, "
                            f"not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        if not hasattr(dec, "as_integer_ratio") or isinstance(dec, float):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, "
                            f"not {dec!r} ({type(dec).__name__})")
        return cls(*dec.as_integer_ratio())

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        self = super().__new__(cls)
        self._numerator = numerator
        self._denominator = denominator
        return self

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is not greater, found by continued fractions."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    # -------------------------------------------------------------- arithmetic

    def _add(a, b):
        return Fraction(a._numerator * b._denominator + b._numerator * a._denominator,
                        a._denominator * b._denominator)

    def _sub(a, b):
        return Fraction(a._numerator * b._denominator - b._numerator * a._denominator,
                        a._denominator * b._denominator)

    def _mul(a, b):
        return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)

    def _div(a, b):
        if b._numerator == 0:
            raise ZeroDivisionError(f"Fraction({b._denominator}, 0)")
        return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)

    def _floordiv(a, b):
        return (a._numerator * b._denominator) // (a._denominator * b._numerator)

    def _mod(a, b):
        da, db = a._denominator, b._denominator
        return Fraction((a._numerator * db) % (b._numerator * da), da * db)

    def _divmod(a, b):
        da, db = a._denominator, b._denominator
        quotient, rest = divmod(a._numerator * db, da * b._numerator)
        return quotient, Fraction(rest, da * db)

    __add__, __radd__ = _operator(_add, operator.add)
    __sub__, __rsub__ = _operator(_sub, operator.sub)
    __mul__, __rmul__ = _operator(_mul, operator.mul)
    __truediv__, __rtruediv__ = _operator(_div, operator.truediv)
    __floordiv__, __rfloordiv__ = _operator(_floordiv, operator.floordiv, False)
    __mod__, __rmod__ = _operator(_mod, operator.mod, False)
    __divmod__, __rdivmod__ = _operator(_divmod, divmod, False)

    def __pow__(a, b):
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return Fraction._from_coprime_ints(a._numerator ** power, a._denominator ** power)
            if a._numerator == 0:
                raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
            numerator, denominator = a._denominator ** -power, a._numerator ** -power
            if denominator < 0:
                numerator, denominator = -numerator, -denominator
            return Fraction._from_coprime_ints(numerator, denominator)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return Fraction._from_coprime_ints(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._from_coprime_ints(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._from_coprime_ints(abs(a._numerator), a._denominator)

    def __int__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else (
            a._numerator // a._denominator)

    __trunc__ = __int__

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return _round_half_even(self._numerator, self._denominator)
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _MODULUS)
        except ValueError:
            made = _INFINITY_HASH
        else:
            made = hash(hash(abs(self._numerator)) * inverse)
        result = made if self._numerator >= 0 else -made
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator,
                                                                   self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()

    # -------------------------------------------------------------- format

    if sys.version_info >= (3, 12):
        def __format__(self, format_spec, /):
            """The text in one of the forms of floats, exactly; or, since 3.13, as a fraction."""
            if not format_spec:
                return str(self)
            import re
            number = "[0-9]+" if sys.version_info >= (3, 14) else "0|[1-9][0-9]*"
            match = re.fullmatch(
                r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<no_neg_zero>z)?"
                rf"(?P<alt>\#)?(?P<zeropad>0(?=[0-9]))?(?P<minimumwidth>{number})?"
                rf"(?P<thousands>[,_])?(?:\.(?P<precision>{number}))?(?P<type>[eEfFgG%])?",
                format_spec, re.DOTALL)
            if match is None or match["align"] is not None and match["zeropad"] is not None:
                why = ("" if match is None or sys.version_info >= (3, 13) else
                       "; can't use explicit alignment when zero-padding")
                raise ValueError(f"Invalid format specifier {format_spec!r} "
                                 f"for object of type {type(self).__name__!r}{why}")
            if match["type"] is None:
                return self._format_general(match, format_spec)
            return self._format_float(match)

    def _format_general(self, match, format_spec):
        if (sys.version_info < (3, 13) or match["precision"] is not None or match["zeropad"]
                or match["no_neg_zero"]):
            raise ValueError(f"Invalid format specifier {format_spec!r} "
                             f"for object of type {type(self).__name__!r}")
        sep = match["thousands"] or ""
        body = f"{abs(self._numerator):{sep}}"
        if self._denominator > 1 or match["alt"]:
            body += f"/{self._denominator:{sep}}"
        sign = "-" if self._numerator < 0 else "" if match["sign"] in ("-", "") else match["sign"]
        return _aligned(sign, body, match["fill"] or " ", match["align"] or ">",
                        int(match["minimumwidth"] or "0"))

    def _format_float(self, match):
        kind = match["type"]
        precision = int(match["precision"] or "6")
        upper = kind in "EFG"
        trim = kind in "gG" and not match["alt"]
        value = abs(self._numerator) * (100 if kind == "%" else 1)
        if kind in "fF%":
            exponent = -precision
            digits = _round_half_even(value * 10 ** precision, self._denominator)
            negative = self._numerator < 0 and (digits != 0 or not match["no_neg_zero"])
            scientific, point = False, precision
        else:
            figures = max(precision, 1) if kind in "gG" else precision + 1
            digits, exponent = _figures(value, self._denominator, figures)
            negative = self._numerator < 0 and (digits != 0 or not match["no_neg_zero"])
            scientific = kind in "eE" or not -4 < exponent + figures <= figures
            point = figures - 1 if scientific else -exponent
        suffix = "%" if kind == "%" else ""
        if scientific:
            letter = "E" if upper else "e"
            suffix = f"{letter}{exponent + point:+03d}"
        text = f"{digits:0{point + 1}d}"
        whole, decimal = text[:len(text) - point], text[len(text) - point:]
        if trim:
            decimal = decimal.rstrip("0")
        tail = ("." if decimal or match["alt"] else "") + decimal + suffix
        sign = "-" if negative else "" if match["sign"] in ("-", "") else match["sign"]
        width = int(match["minimumwidth"] or "0")
        sep = match["thousands"]
        if match["zeropad"]:
            room = width - len(sign) - len(tail)
            whole = whole.zfill(3 * room // 4 + 1 if sep else room)
        if sep:
            first = 1 + (len(whole) - 1) % 3
            whole = whole[:first] + "".join([sep + whole[at:at + 3]
                                             for at in range(first, len(whole), 3)])
        fill = match["fill"] or " "
        return _aligned(sign, whole + tail, fill, match["align"] or ">", width)


def _figures(n, d, figures):
    """n / d as digits * 10 ** exponent, with so many digits."""
    if n == 0:
        return 0, 1 - figures
    text_n, text_d = str(n), str(d)
    exponent = len(text_n) - len(text_d) + (text_d <= text_n) - figures
    if exponent >= 0:
        digits = _round_half_even(n, d * 10 ** exponent)
    else:
        digits = _round_half_even(n * 10 ** -exponent, d)
    if len(str(digits)) == figures + 1:
        digits //= 10
        exponent += 1
    return digits, exponent


def _aligned(sign, body, fill, align, width):
    padding = fill * (width - len(sign) - len(body))
    if align == ">":
        return padding + sign + body
    if align == "<":
        return sign + body + padding
    if align == "^":
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    return sign + padding + body


if sys.version_info < (3, 12):
    from _later import hide as _hide
    _hide(globals(), {12: "Fraction.is_integer"})
