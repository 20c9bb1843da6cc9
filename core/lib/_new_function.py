"""types.FunctionType(...): a function over a code object."""

import sys
import types
import _types


def _check(code, globals, name, argdefs, closure):
    for word, value, kind in (("code", code, types.CodeType), ("globals", globals, dict)):
        if not isinstance(value, kind):
            given = "None" if value is None else type(value).__name__
            raise TypeError(f"function() argument '{word}' must be {kind.__name__}, not {given}")
    if name is not None and not isinstance(name, str):
        raise TypeError("arg 3 (name) must be None or string")
    if argdefs is not None and not isinstance(argdefs, tuple):
        raise TypeError("arg 4 (defaults) must be None or tuple")
    needed = len(code.co_freevars)
    if not isinstance(closure, tuple):
        if needed:
            raise TypeError("arg 5 (closure) must be tuple")
        if closure is not None:
            raise TypeError("arg 5 (closure) must be None or tuple")
    given = len(closure or ())
    if given != needed:
        raise ValueError(f"{code.co_name} requires closure of length {needed}, not {given}")
    for cell in closure or ():
        if not isinstance(cell, types.CellType):
            raise TypeError(f"arg 5 (closure) expected cell, found {type(cell).__name__}")


def _make(code, globals, name, argdefs, closure):
    _check(code, globals, name, argdefs, closure)
    made = _types.function(code, globals, closure)
    if name is not None:
        made.__name__ = name
    if argdefs is not None:
        made.__defaults__ = argdefs
    return made


if sys.version_info >= (3, 13):
    def function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None):
        if kwdefaults is not None and not isinstance(kwdefaults, dict):
            _check(code, globals, name, argdefs, closure)
            raise TypeError("arg 6 (kwdefaults) must be None or dict")
        made = _make(code, globals, name, argdefs, closure)
        made.__kwdefaults__ = kwdefaults
        return made
else:
    def function(code, globals, name=None, argdefs=None, closure=None):
        return _make(code, globals, name, argdefs, closure)

_types.built_in(globals())
