# An import statement calls builtins.__import__, whoever it is.
import builtins

old = builtins.__import__


def hook(name, globals=None, locals=None, fromlist=(), level=0):
    if globals["__name__"] == "__main__":
        print("import", name, fromlist, level)
    if name == "made":
        return "a module"
    return old(name, globals, locals, fromlist, level)


builtins.__import__ = hook
import math
import made
from string import digits, ascii_letters
print(math.floor(2.5), made, digits)


def f():
    import made as local
    return local


print(f())
builtins.__import__ = old
try:
    import made
except ImportError as e:
    print(e)
print(builtins.__build_class__)
