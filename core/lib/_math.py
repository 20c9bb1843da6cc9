"""Of the module `math`, what is about ints and what few programs use. Results are those of
CPython's mathmodule.c: sums of floats and lengths of vectors are exact until they are rounded."""

import sys as _sys
import _types
from math import (copysign as _copysign, cos as _cos, exp as _exp, fabs as _fabs, floor as _floor,
                  fmod as _fmod, frexp as _frexp, inf as _inf, isfinite as _isfinite,
                  isinf as _isinf, isnan as _isnan, ldexp as _ldexp, log as _log,
                  nan as _nan, pi as _pi, pow as _pow, sin as _sin, sqrt as _sqrt)
from operator import index as _index

# ---------------------------------------------------------------- ints

_MOST_FACTORS = 1000000


def _product(first, last):
    """first * (first + 1) * ... * last, split in halves so that the factors are of like size."""
    if last - first < 8:
        result = 1
        for factor in range(first, last + 1):
            result *= factor
        return result
    middle = (first + last) // 2
    return _product(first, middle) * _product(middle + 1, last)


def factorial(n, /):
    if _sys.version_info < (3, 10) and isinstance(n, float):
        if n % 1 != 0:
            raise ValueError("factorial() only accepts integral values")
        n = int(n)
    n = _index(n)
    if n < 0:
        raise ValueError("factorial() not defined for negative values")
    if n >= 1 << 63:
        raise OverflowError(f"factorial() argument should not exceed {(1 << 63) - 1}")
    if n > _MOST_FACTORS:
        raise MemoryError
    return _product(2, n)


def _checked(n, k):
    n, k = _index(n), _index(k)
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    if k < 0:
        raise ValueError("k must be a non-negative integer")
    return n, k


def _falling(n, k):
    if k > _MOST_FACTORS:
        raise MemoryError
    return _product(n - k + 1, n)


def comb(n, k, /):
    n, k = _checked(n, k)
    if k > n:
        return 0
    k = min(k, n - k)
    return _falling(n, k) // _product(2, k)


def perm(n, k=None, /):
    if k is None:
        return factorial(n)
    n, k = _checked(n, k)
    return _falling(n, k) if k <= n else 0


def _gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


if _sys.version_info >= (3, 9):
    def gcd(*integers):
        result = 0
        for value in integers:
            result = _gcd(result, _index(value))
        return result
else:
    def gcd(x, y, /):
        return _gcd(_index(x), _index(y))


def lcm(*integers):
    result = 1
    for value in integers:
        value = _index(value)
        result = result and value and abs(result // _gcd(result, value) * value)
    return result


def isqrt(n, /):
    n = _index(n)
    if n < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    if n < 1 << 50:
        return int(_sqrt(n))
    # Newton's method from above: it stops at the root's whole part.
    x = 1 << n.bit_length() // 2 + 1
    while True:
        better = x + n // x >> 1
        if better >= x:
            return x
        x = better


def prod(iterable, /, *, start=1):
    for factor in iterable:
        start = start * factor
    return start


# ---------------------------------------------------------------- the gamma function

# Lanczos' approximation: a quotient of two polynomials, the highest power last.
_G = 6.024680040776729583740234375
_ABOVE = (23531376880.410759688572007674451636754734846804940,
          42919803642.649098768957899047001988850926355848959,
          35711959237.355668049440185451547166705960488635843,
          17921034426.037209699919755754458931112671403265390,
          6039542586.3520280050642916443072979210699388420708,
          1439720407.3117216736632230727949123939715485786372,
          248874557.86205415651146038641322942321632125127801,
          31426415.585400194380614231628318205362874684987640,
          2876370.6289353724412254090516208496135991145378768,
          186056.26539522349504029498971604569928220784236328,
          8071.6720023658162106380029022722506138218516325024,
          210.82427775157934587250973392071336271166969580291,
          2.5066282746310002701649081771338373386264310793408)
_BELOW = (0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
          2637558.0, 357423.0, 32670.0, 1925.0, 66.0, 1.0)
_LOG_PI = 1.144729885849400174143427351353058711647


def _real(x):
    """The float that a number is; TypeError in the words for all functions of floats."""
    return x if type(x) is float else _ldexp(x, 0)


def _lanczos(x):
    above = below = 0.0
    if x < 5.0:
        for a, b in zip(reversed(_ABOVE), reversed(_BELOW)):
            above = above * x + a
            below = below * x + b
    else:
        for a, b in zip(_ABOVE, _BELOW):
            above = above / x + a
            below = below / x + b
    return above / below


def _sin_pi(x):
    y = _fmod(_fabs(x), 2.0)
    quarter = _floor(2.0 * y + 0.5)
    if quarter == 1:
        r = _cos(_pi * (y - 0.5))
    elif quarter == 3:
        r = -_cos(_pi * (y - 1.5))
    else:
        r = _sin(_pi * (1.0 - y if quarter == 2 else y - 2.0 if quarter == 4 else y))
    return _copysign(1.0, x) * r


def _domain_error(x):
    if _sys.version_info >= (3, 14):
        raise ValueError(f"expected a noninteger or positive integer, got {x!r}")
    raise ValueError("math domain error")


def gamma(x, /):
    x = _real(x)
    if not _isfinite(x):
        if x == -_inf:
            _domain_error(x)
        return x
    if x == 0.0:
        _domain_error(x)
    if x == _floor(x):
        if x < 0.0:
            _domain_error(x)
        if x <= 23.0:
            result = 1.0
            for factor in range(2, int(x)):
                result *= factor
            return result
    size = _fabs(x)
    if size < 1e-20:
        result = 1.0 / x
        if _isinf(result):
            raise OverflowError("math range error")
        return result
    if size > 200.0:
        if x < 0.0:
            return 0.0 / _sin_pi(x)
        raise OverflowError("math range error")
    y = size + (_G - 0.5)
    # How much of the exponent was lost in rounding y.
    if size > _G - 0.5:
        z = (y - size) - (_G - 0.5)
    else:
        z = (y - (_G - 0.5)) - size
    z = z * _G / y
    try:
        if x < 0.0:
            r = -_pi / _sin_pi(size) / size * _exp(y) / _lanczos(size)
            r -= z * r
            if size < 140.0:
                r /= _pow(y, size - 0.5)
            else:
                root = _pow(y, size / 2.0 - 0.25)
                r /= root
                r /= root
        else:
            r = _lanczos(size) / _exp(y)
            r += z * r
            if size < 140.0:
                r *= _pow(y, size - 0.5)
            else:
                root = _pow(y, size / 2.0 - 0.25)
                r *= root
                r *= root
    except OverflowError:
        r = _inf
    if _isinf(r):
        raise OverflowError("math range error")
    return r


def lgamma(x, /):
    x = _real(x)
    if not _isfinite(x):
        return _nan if _isnan(x) else _inf
    if x == _floor(x) and x <= 2.0:
        if x <= 0.0:
            _domain_error(x)
        return 0.0
    size = _fabs(x)
    if size < 1e-20:
        return -_log(size)
    r = _log(_lanczos(size)) - _G
    r += (size - 0.5) * (_log(size + _G - 0.5) - 1)
    if x < 0.0:
        r = _LOG_PI - _log(_fabs(_sin_pi(size))) - _log(size) - r
    if _isinf(r):
        raise OverflowError("math range error")
    return r


# ---------------------------------------------------------------- exact sums

# Floats are integers in units of the smallest float, 2 ** -1074; products of two in its square.
_UNIT = 1074


def _exact(x):
    """The float in units, an int."""
    n, d = x.as_integer_ratio()
    return n << _UNIT - d.bit_length() + 1


def fsum(seq, /):
    total = 0
    special = infinities = 0.0
    for item in seq:
        x = _real(item)
        if _isfinite(x):
            total += _exact(x)
            if total.bit_length() > 1024 + _UNIT:
                raise OverflowError("intermediate overflow in fsum")
        else:
            total = 0
            special += x
            if not _isnan(x):
                infinities += x
    if special != 0.0:
        if _isnan(infinities):
            raise ValueError("-inf + inf in fsum")
        return special
    return total / (1 << _UNIT)


def _two_sum(a, b):
    """The sum of two floats, and what its rounding lost."""
    x = a + b
    z = x - a
    return x, (a - (x - z)) + (b - z)


def _add_product(sum, x, y):
    """Adds a product to a sum of three floats: high, low and tiny."""
    high, low, tiny = sum
    product = x * y
    lost = (_exact(x) * _exact(y) - (_exact(product) << _UNIT)) / (1 << 2 * _UNIT)
    high, rest = _two_sum(high, product)
    low, tiny1 = _two_sum(low, lost)
    low, tiny2 = _two_sum(low, rest)
    return high, low, tiny + tiny1 + tiny2


def _total(sum):
    high, low, tiny = sum
    high, low = _two_sum(low, high)
    return tiny + low + high


def sumprod(p, q, /):
    total, floats = 0, None
    p, q = iter(p), iter(q)
    done = object()
    while True:
        a = next(p, done)
        b = next(q, done)
        if a is done or b is done:
            if a is not b:
                raise ValueError("Inputs are not the same length")
            return total if floats is None else total + _total(floats)
        if type(a) is float and type(b) in (float, int) or type(b) is float and type(a) is int:
            try:
                x, y = float(a), float(b)
            except OverflowError:
                x = y = _nan
            if _isfinite(x * y):
                floats = _add_product(floats or (0.0, 0.0, 0.0), x, y)
                continue
        if floats is not None:
            total += _total(floats)
            floats = None
        total += a * b


def _root(squares):
    """The square root of an int in square units, rounded once."""
    shift = max(0, 130 - squares.bit_length())
    shift += shift & 1
    root = isqrt(squares << shift)
    root += root
    if root * root != squares << shift + 2:
        root += 1  # so that a root half way between two floats is not rounded to even
    return root / (1 << _UNIT + 1 + shift // 2)


def _old_length(values):
    """Until 3.9: the lost digits of the sum are summed up beside it."""
    largest = max(map(_fabs, values), default=0.0)
    if largest == 0.0 or len(values) == 1:
        return largest
    total, lost = 1.0, 0.0
    for x in values:
        x = _fabs(x) / largest
        square = x * x
        before = total
        total += square
        lost += (before - total) + square
    return largest * _sqrt(total - 1.0 + lost)


def _length(values):
    if any(map(_isinf, values)):
        return _inf
    if any(map(_isnan, values)):
        return _nan
    if _sys.version_info < (3, 10):
        return _old_length(values)
    squares = sum(_exact(x) ** 2 for x in values)
    try:
        return _root(squares)
    except OverflowError:
        return _inf


def hypot(*coordinates):
    return _length([_real(x) for x in coordinates])


def dist(p, q, /):
    p, q = tuple(p), tuple(q)
    if len(p) != len(q):
        raise ValueError("both points must have the same number of dimensions")
    return _length([_real(x) - _real(y) for x, y in zip(p, q)])


def fma(x, y, z, /):
    x, y, z = _real(x), _real(y), _real(z)
    if not (_isfinite(x) and _isfinite(y) and _isfinite(z)):
        result = z if _isfinite(x) and _isfinite(y) else x * y + z
        if _isnan(result) and not (_isnan(x) or _isnan(y) or _isnan(z)):
            raise ValueError("invalid operation in fma")
        return result
    if x == 0.0 or y == 0.0:
        return x * y + z
    total = _exact(x) * _exact(y) + (_exact(z) << _UNIT)
    try:
        result = total / (1 << 2 * _UNIT)
    except OverflowError:
        raise OverflowError("overflow in fma") from None
    return result if result or total > 0 else -0.0 if total else 0.0


# ---------------------------------------------------------------- neighbours


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b, rel_tol, abs_tol = _real(a), _real(b), _real(rel_tol), _real(abs_tol)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if _isinf(a) or _isinf(b):
        return False
    difference = _fabs(b - a)
    return (difference <= _fabs(rel_tol * b) or difference <= _fabs(rel_tol * a)
            or difference <= abs_tol)


def ulp(x, /):
    x = _fabs(_real(x))
    if not _isfinite(x):
        return x
    # The exponent of subnormal floats is that of the smallest normal one.
    return _ldexp(1.0, max(_frexp(x)[1] - 53 if x else 0, -_UNIT) if x else -_UNIT)


def _steps(x):
    """How many floats there are from 0 to x."""
    if _isinf(x):
        exponent, fraction = 2046, 1 << 52
    else:
        units = _exact(_fabs(x))
        exponent = max(units.bit_length() - 53, 0)
        fraction = units >> exponent
    steps = (exponent << 52) + fraction
    return -steps if x < 0.0 else steps


def _float_at(steps):
    size = abs(steps)
    exponent = max((size >> 52) - 1, 0)
    x = _ldexp(size - (exponent << 52), exponent - _UNIT) if exponent < 2046 else _inf
    return -x if steps < 0 else x


def _next(x, y, steps=None):
    x, y = _real(x), _real(y)
    if steps is not None:
        steps = steps.__index__() if type(steps) is not int else steps
        if steps < 0:
            raise ValueError("steps must be a non-negative integer")
    if _isnan(x) or steps == 0:
        return x
    if _isnan(y) or x == y:
        return y
    start, end = _steps(x), _steps(y)
    if steps is not None and steps >= abs(end - start):
        return y
    to = start + (steps or 1) * (1 if start < end else -1)
    return _float_at(to) if to else _copysign(0.0, x)


if _sys.version_info >= (3, 12):
    def nextafter(x, y, /, *, steps=None):
        return _next(x, y, steps)
else:
    def nextafter(x, y, /):
        return _next(x, y)


_types.built_in(globals(), "math")
if _sys.version_info < (3, 13):
    del fma
if _sys.version_info < (3, 12):
    del sumprod
if _sys.version_info < (3, 9):
    del lcm, nextafter, ulp
