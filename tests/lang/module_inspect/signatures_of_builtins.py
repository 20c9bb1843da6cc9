# Builtin functions and methods of builtin types have signatures, too; some have none.
import inspect
import math

for function in (len, print, sorted, isinstance, open, sum, round, pow, abs, str.join, dict.get, list.append,
                 [].append, "".split, list, tuple, set, enumerate, dict.fromkeys, int.from_bytes,
                 math.sqrt, math.isclose, max, min, int, str, dict, range, type, iter, next, getattr, zip):
    try:
        print(getattr(function, "__qualname__", function), inspect.signature(function))
    except ValueError as error:
        print("none:", error)
print([name for name in inspect.signature(print).parameters])
print(inspect.signature(sorted).parameters["reverse"].default)
