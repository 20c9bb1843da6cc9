# What library modules ask of the runtime takes anything without harm: a program may call it, too.
import importlib
import itertools
import sys

VALUES = [None, -1, 2**70, "x", b"y", [], {}, (1,), int, len, 1.5, ValueError("v"), sys._getframe(), sys]
for module in ("_types", "_traceback"):
    try:
        names = vars(importlib.import_module(module))
    except ImportError:
        continue  # CPython has no such module
    for name, function in list(names.items()):
        if name.startswith("__") or not callable(function):
            continue
        for count in range(4):
            for arguments in itertools.islice(itertools.product(VALUES, repeat=count), 0, None, (1, 1, 1, 17)[count]):
                try:
                    function(*arguments)
                except Exception:
                    pass
print("still here")
