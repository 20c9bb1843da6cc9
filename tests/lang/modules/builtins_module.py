# The module of the builtins, and what their functions belong to.
import sys

print(__builtins__, len.__self__ is __builtins__, print.__self__, sys.modules["builtins"])
print(__builtins__.__package__ == "", __import__("builtins") is __builtins__)
for name in (1, None):
    try:
        __import__(name)
    except Exception as error:
        print(type(error).__name__, error)
