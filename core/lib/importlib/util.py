"""Questions about modules, without importing them."""

__all__ = ["find_spec", "module_from_spec", "resolve_name", "spec_from_loader"]

import sys
import types
import _types
from . import _absolute
from .machinery import BuiltinImporter, ExtensionFileLoader, ModuleSpec, SourceFileLoader

_MISSING = ("LazyLoader", "MAGIC_NUMBER", "cache_from_source", "decode_source", "source_from_cache",
            "source_hash", "spec_from_file_location")


def __getattr__(name):
    text = f"module 'importlib.util' has no attribute {name!r}"
    if name in _MISSING:
        text += f"\nLoopscope does not have importlib.util.{name}."
    raise AttributeError(text)


def resolve_name(name, package):
    """The absolute name of a relative one."""
    if not name.startswith("."):
        return name
    if not package:
        error = ImportError if sys.version_info >= (3, 9) else ValueError
        raise error(f"no package specified for {name!r} "
                    "(required for relative module names)")
    rest = name.lstrip(".")
    return _absolute(rest, package, len(name) - len(rest))


def _find(name):
    """The spec of a module whose package is imported, or None."""
    found = _types.load_module(name)
    if found is None:
        return None
    kind, file = found.split(" ", 1)
    if kind == "built-in":
        return ModuleSpec(name, BuiltinImporter, origin=kind)
    loader = ExtensionFileLoader if kind == "native" else SourceFileLoader
    spec = ModuleSpec(name, loader(name, file), origin=file, is_package=kind == "package")
    spec.has_location = True
    if kind == "package":
        spec.submodule_search_locations.append(file.rpartition("/")[0])
    return spec


def find_spec(name, package=None):
    """The spec of a module, or None when there is none. The packages around it are imported."""
    whole = resolve_name(name, package) if name.startswith(".") else name
    if whole in sys.modules:
        module = sys.modules[whole]
        if module is None:
            return None
        if not hasattr(module, "__spec__"):
            spec = _find(whole)
            if spec is None:
                raise ValueError(f"{name}.__spec__ is not set")
            module.__spec__ = spec
        if module.__spec__ is None:
            raise ValueError(f"{name}.__spec__ is None")
        return module.__spec__
    parent = whole.rpartition(".")[0]
    if parent:
        package = __import__(parent, fromlist=["__path__"])
        try:
            package.__path__
        except AttributeError as error:
            raise ModuleNotFoundError(f"__path__ attribute not found on {parent!r} while trying to "
                                      f"find {whole!r}", name=whole) from error
    return _find(whole)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    if is_package is None:
        is_package = hasattr(loader, "is_package") and loader.is_package(name)
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def module_from_spec(spec):
    """A new module, which its loader has not executed yet."""
    module = None
    if hasattr(spec.loader, "create_module"):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, "exec_module"):
        raise ImportError("loaders that define exec_module() must also define create_module()")
    if module is None:
        module = types.ModuleType(spec.name)
    module.__spec__ = spec
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
    return module
