"""Imports by name, and modules that are executed again."""

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

import sys
from builtins import __import__

_RELOADING = {}  # name -> the module that is being executed again


def __getattr__(name):
    # Importing any of these in CPython brings the others with it.
    if name in ("machinery", "util", "abc"):
        try:
            return import_module("importlib." + name)
        except ModuleNotFoundError:
            pass
    raise AttributeError(f"module 'importlib' has no attribute {name!r}")


def invalidate_caches():
    """Finders of the program's own are asked to forget what they know."""
    for finder in sys.meta_path:
        if hasattr(finder, "invalidate_caches"):
            finder.invalidate_caches()


def _absolute(name, package, level):
    """The whole name of what `level` dots and a name mean in a package."""
    if not isinstance(package, str):
        raise TypeError("__package__ not set to a string")
    parts = package.rsplit(".", level - 1)
    if len(parts) < level:
        error = ImportError if sys.version_info >= (3, 9) else ValueError
        raise error("attempted relative import beyond top-level package")
    return f"{parts[0]}.{name}" if name else parts[0]


def import_module(name, package=None):
    """The module of a name. One that begins with dots is looked for in `package`."""
    rest = name.lstrip(".") if name.startswith(".") else name
    if rest != name:
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import for "
                            f"{name!r}")
        rest = _absolute(rest, package, len(name) - len(rest))
    __import__(rest)
    return sys.modules[rest]


def reload(module):
    """Executes an imported module again, in its old namespace."""
    try:
        name = module.__spec__.name
    except AttributeError:
        try:
            name = module.__name__
        except AttributeError:
            raise TypeError("reload() argument must be a module")
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    if name in _RELOADING:
        return _RELOADING[name]
    _RELOADING[name] = module
    try:
        parent = name.rpartition(".")[0]
        if parent and parent not in sys.modules:
            raise ImportError(f"parent {parent!r} not in sys.modules", name=parent) from None
        from .util import _find
        spec = module.__spec__ = _find(name)
        if spec is None:
            raise ModuleNotFoundError(f"spec not found for the module {name!r}", name=name)
        spec.loader.exec_module(module)
        return sys.modules[name]
    finally:
        _RELOADING.pop(name, None)
