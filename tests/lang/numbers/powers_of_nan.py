# 1 to any power and any number to the power 0 are 1, for NaNs of both signs too.
import math

nan = float("nan")
for x in (nan, -nan, math.inf * 0, math.inf - math.inf):
    print(1.0**x, 1**x, x**0, x**0.0, (-1.0) ** x, 0.0**x, x**2)
    print(math.pow(1, x), math.pow(x, 0), math.pow(x, 1), math.hypot(math.inf, x))
    print(abs(complex(math.inf, x)), abs(complex(x, -math.inf)), abs(complex(x, 1)))
