# The builtins of a program are what its globals have as __builtins__.
import types


def show(function, *args):
    try:
        print(function(*args))
    except Exception as e:
        print(type(e).__name__, e)


show(exec, "import math", {"__builtins__": {}})
show(exec, "class A: pass", {"__builtins__": {}})
show(exec, "print(1)", {"__builtins__": {}})
show(eval, "len", {"__builtins__": None})
show(eval, "f(2) + 1", {"__builtins__": {"f": lambda n: n * 2}})
show(eval, "abs(-2)", {"__builtins__": {"abs": str}})
show(eval, "[x for x in (1, 2)]", {"__builtins__": {}})
show(exec, "raise ValueError", {"__builtins__": {}})
show(exec, "assert 0", {"__builtins__": {}})
names = {"__builtins__": {"print": print}}
exec("def f():\n    print('printed')\n    return len", names)
show(names["f"])
show(eval, "join", {"__builtins__": types.ModuleType("m")})
names = {}
exec("1", names)
print(names.keys(), type(names["__builtins__"]) in (dict, types.ModuleType))
