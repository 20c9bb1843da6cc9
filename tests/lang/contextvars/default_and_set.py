# The value that was set, else the argument of get, else the default, else LookupError.
from contextvars import ContextVar

var = ContextVar("var", default="default")
bare = ContextVar("bare")
print(var.get(), var.get("given"), bare.get("given"), var.name)
var.set("set")
print(var.get(), var.get("given"))
try:
    bare.get()
except LookupError as error:
    print(type(error).__name__, error.args == (bare,))
