# Modules and packages beside the program, found as CPython finds them.
import sys

import greeting
import shapes.square
from greeting import *
from shapes import CIRCLE, square
from shapes.inner import deepest

print(hello("you"), NAME, greeting.__name__)
print(square.area(3), shapes.square is square, CIRCLE, deepest.WHO)
print(shapes.__package__, square.__package__, deepest.__package__)
for name in ("greeting_missing", "shapes.missing", "shapes.square.below"):
    try:
        __import__(name)
    except ImportError as error:
        print(type(error).__name__, error)
try:
    from shapes import nothing
except ImportError as error:
    print(str(error).partition(" (")[0])
try:
    import broken
except SyntaxError as error:
    print(error.msg, error.lineno)
print("broken" in sys.modules, "greeting" in sys.modules)
square.fail()
