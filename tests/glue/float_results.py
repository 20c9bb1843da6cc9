# Results of math's functions, to the last digit: one line for each function.
import math
import random

random.seed(7)
ARGUMENTS = [(random.uniform(0, 3), random.uniform(-10, 10)) for _ in range(150)]
FUNCTIONS = {
    "pow": lambda x, y: x**y,
    "exp": lambda x, y: math.exp(y),
    "exp2": lambda x, y: math.exp2(y),
    "log": lambda x, y: math.log(x),
    "log2": lambda x, y: math.log2(x),
    "log10": lambda x, y: math.log10(x),
    "sin": lambda x, y: math.sin(y),
    "cos": lambda x, y: math.cos(y),
    "tan": lambda x, y: math.tan(y),
    "asin": lambda x, y: math.asin(x / 3),
    "acos": lambda x, y: math.acos(x / 3),
    "atan": lambda x, y: math.atan(y),
    "atan2": lambda x, y: math.atan2(y, x),
    "gamma": lambda x, y: math.gamma(x),
    "hypot": lambda x, y: math.hypot(x, y),
}
for name, function in FUNCTIONS.items():
    print(name, *[function(x, y) for x, y in ARGUMENTS])

EDGES = [0.0, -0.0, 1.0, -1.0, 2.0, -2.5, 0.5, 3.0, 1e308, 5e-324, math.inf, -math.inf, math.nan]
for name, function in {"pow": pow, "atan2": math.atan2, "remainder": math.remainder}.items():
    for x in EDGES:
        results = []
        for y in EDGES:
            try:
                results.append(function(x, y))
            except (ArithmeticError, ValueError) as error:
                results.append(type(error).__name__)
        print("edges of", name, *results)
for name in ("exp", "exp2", "log", "log2", "log10", "sin", "cos", "tan", "asin", "acos", "atan"):
    results = []
    for x in EDGES:
        try:
            results.append(getattr(math, name)(x))
        except (ArithmeticError, ValueError) as error:
            results.append(type(error).__name__)
    print("edges of", name, *results)
for exponent in range(-1074, 1024, 13):
    power = 2.0**exponent
    print("edges of 2", power, math.exp2(exponent), math.log2(power))
