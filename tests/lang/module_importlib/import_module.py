# Modules by name, absolute and relative.
import importlib
import json.decoder
import sys

print(importlib.import_module("math") is sys.modules["math"])
print(importlib.import_module("json.decoder") is json.decoder)
print(importlib.import_module(".decoder", "json") is json.decoder)
print(importlib.import_module("..encoder", "json.decoder").__name__)
for args in (("nothing",), ("json.nothing",), ("math.x",), (".a",), ("..x", "json"), ("",), (5,), (".a", 5)):
    try:
        print(importlib.import_module(*args))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "name", None))
print(importlib.__import__("math") is sys.modules["math"], importlib.invalidate_caches())
