# The gamma function, exact sums, lengths, neighbours and closeness of floats, to the last digit.
import math
from math import *

VALUES = [0.5, 1, 4.75, 23, 24.5, 100.1, 150.25, 171.5, -0.5, -3.7, -150.3, -250.1, 1e-7, 1e-25, 1e-310, 1e300, inf, nan]
for x in VALUES:
    for function in (gamma, lgamma):
        try:
            print(function.__name__, x, function(x))
        except Exception as error:
            print(function.__name__, x, type(error).__name__, error)
print(fsum([0.1] * 10), fsum([1e100, 1.0, -1e100]), fsum([]), fsum([inf, 1]), fsum([5e-324] * 3))
print(hypot(), hypot(-3), hypot(3, 4), hypot(1, 1, 1), hypot(1e200, 1e200), hypot(5e-324, 5e-324), hypot(inf, nan))
print(dist((1, 2.5), [4, -6.25]), dist([], []), hypot(0.1, 0.2, 0.3), hypot(1.7e308, 1.7e308))
print(fma(0.1, 10, -1), fma(1e308, 10, -inf), fma(2, 3, 4), fma(-0.0, 1, 0.0), fma(5e-324, 0.5, 0))
print(ulp(1), ulp(0), ulp(1e308), ulp(-5e-324), ulp(inf), ulp(0.9999999999))
print(nextafter(1, 2), nextafter(1, 0), nextafter(0, -1), nextafter(5e-324, -0.0), nextafter(1.7976931348623157e308, inf))
print(nextafter(1, 2, steps=3), nextafter(0, 1, steps=2**52), nextafter(1, 1.5, steps=2**60), nextafter(-1, 1, steps=0))
print(isclose(0.1 + 0.2, 0.3), isclose(1, 1.1), isclose(1, 1.1, rel_tol=0.1), isclose(0, 1e-10), isclose(0, 1e-10, abs_tol=1e-9))
for wrong in (lambda: hypot("3"), lambda: gamma("3"), lambda: gamma(), lambda: gamma(x=1), lambda: dist([1], [1, 2]),
              lambda: fsum(3), lambda: fsum([1, "2"]), lambda: isclose(1), lambda: isclose(1, 2, rel_tol=-1),
              lambda: fma(inf, 0, 1), lambda: fma(1e308, 10, 0), lambda: fsum([1e308, 1e308]), lambda: fsum([inf, -inf]),
              lambda: nextafter(1, 2, steps=-1), lambda: nextafter(1), lambda: math.length):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print([name for name in dir(math) if not name.startswith("__")])
print(hypot, gamma.__module__, fsum.__name__)
dist([1, 2], [3, None])
