"""What is known of a module before it is executed, and who executes it."""

__all__ = ["BuiltinImporter", "ExtensionFileLoader", "ModuleSpec", "SourceFileLoader"]

import _types

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = [".pyc"]
EXTENSION_SUFFIXES = []


def all_suffixes():
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class ModuleSpec:
    """Where a module comes from."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self._set_fileattr = False
        self.cached = None

    def __repr__(self):
        parts = [f"name={self.name!r}", f"loader={self.loader!r}"]
        if self.origin is not None:
            parts.append(f"origin={self.origin!r}")
        if self.submodule_search_locations is not None:
            parts.append(f"submodule_search_locations={self.submodule_search_locations}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def __eq__(self, other):
        try:
            return all(getattr(self, name) == getattr(other, name) for name in (
                "name", "loader", "origin", "submodule_search_locations", "cached", "has_location"))
        except AttributeError:
            return NotImplemented

    @property
    def parent(self):
        """The package that relative imports start from."""
        if self.submodule_search_locations is None:
            return self.name.rpartition(".")[0]
        return self.name

    @property
    def has_location(self):
        return self._set_fileattr

    @has_location.setter
    def has_location(self, value):
        self._set_fileattr = bool(value)


class _Loader:
    def create_module(self, spec):
        return None

    def load_module(self, name):
        import sys
        __import__(name)
        return sys.modules[name]


class _FileLoader(_Loader):
    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def get_filename(self, name=None):
        return self.path

    def is_package(self, name):
        return self.path.endswith("/__init__.py")

    def exec_module(self, module):
        if _types.load_module(self.name, module) is None:
            raise ImportError(f"Loopscope finds no module {self.name!r} to execute", name=self.name)


class SourceFileLoader(_FileLoader):
    """Executes modules that are written in Python."""


class ExtensionFileLoader(_FileLoader):
    """Executes modules that are part of the engine."""


class BuiltinImporter(_Loader):
    """Executes the modules that have no file."""

    @staticmethod
    def exec_module(module):
        pass

    @classmethod
    def is_package(cls, name):
        return False


_types.rename(ModuleSpec, "ModuleSpec")
ModuleSpec.__module__ = BuiltinImporter.__module__ = "_frozen_importlib"
SourceFileLoader.__module__ = ExtensionFileLoader.__module__ = "_frozen_importlib_external"
