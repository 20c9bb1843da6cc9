# Nothing is installed.
import importlib.metadata

try:
    importlib.metadata.version("no-such-package")
except importlib.metadata.PackageNotFoundError as e:
    print(type(e).__name__, e, e.name, isinstance(e, ModuleNotFoundError))
