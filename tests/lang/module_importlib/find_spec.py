# What is known of a module without importing it.
import importlib.machinery
import importlib.util
import json
import sys

print(importlib.util.find_spec("no_such_module"), importlib.util.find_spec("json.no_such_module"))
spec = importlib.util.find_spec("json.scanner")
print(spec.name, spec.parent, spec.has_location, spec.submodule_search_locations, spec.origin[-7:])
package = importlib.util.find_spec("json")
print(package.parent, len(package.submodule_search_locations), package is json.__spec__)
builtin = importlib.util.find_spec("sys")
print(builtin)
for args in (("nothing.below",), ("sys.below",), (".a",)):
    try:
        print(importlib.util.find_spec(*args))
    except ImportError as e:
        print(type(e).__name__, e)
print(importlib.util.resolve_name("..a", "b.c"), importlib.util.resolve_name("x", None))
module = importlib.util.module_from_spec(spec)
print(module.__spec__ is spec, module.__package__, hasattr(module, "py_make_scanner"))
spec.loader.exec_module(module)
print(callable(module.py_make_scanner), "json.scanner" in sys.modules)
empty = importlib.machinery.ModuleSpec("a.b", None, is_package=True)
print(empty, empty.parent, empty == importlib.machinery.ModuleSpec("a.b", None, is_package=True))
