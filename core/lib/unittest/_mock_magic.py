"""The special methods of mocks: which there are, and what they answer before anyone says."""

from ._mock_calls import DEFAULT

__name__ = "unittest.mock"  # of the classes here


def _is_magic(name):
    return len(name) > 4 and f"__{name[2:-2]}__" == name


_numeric = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow".split()
_magics = {
    f"__{name}__" for name in [
        *("lt le gt ge eq ne getitem setitem delitem len contains iter hash str sizeof enter exit "
          "divmod rdivmod neg pos abs invert complex int float index round trunc floor ceil bool "
          "next fspath aiter").split(),
        *_numeric, *("i" + name for name in _numeric), *("r" + name for name in _numeric)]}
_non_defaults = {
    "__get__", "__set__", "__delete__", "__reversed__", "__missing__", "__reduce__",
    "__reduce_ex__", "__getinitargs__", "__getnewargs__", "__getstate__", "__setstate__",
    "__getformat__", "__repr__", "__dir__", "__subclasses__", "__format__", "__getnewargs_ex__",
}
_async_method_magics = {"__aenter__", "__aexit__", "__anext__"}
_async_magics = _async_method_magics | {"__aiter__"}
_all_sync_magics = _magics | _non_defaults
_all_magics = _all_sync_magics | _async_magics
_unsupported_magics = {
    "__getattr__", "__setattr__", "__init__", "__new__", "__prepare__", "__instancecheck__",
    "__subclasscheck__", "__del__",
}

_return_values = {
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented,
    "__ge__": NotImplemented, "__int__": 1, "__contains__": False, "__len__": 0,
    "__exit__": False, "__complex__": 1j, "__float__": 1.0, "__bool__": True, "__index__": 1,
    "__aexit__": False,
}
_calculated_values = {
    "__hash__": lambda mock: object.__hash__(mock),
    "__str__": lambda mock: object.__str__(mock),
    "__sizeof__": lambda mock: object.__sizeof__(mock),
    "__fspath__": lambda mock: (
        f"{type(mock).__name__}/{mock._extract_mock_name()}/{id(mock)}"),
}


def _equal(mock):
    def __eq__(other):
        given = mock.__eq__._mock_return_value
        if given is not DEFAULT:
            return given
        return True if mock is other else NotImplemented
    return __eq__


def _unequal(mock):
    def __ne__(other):
        if mock.__ne__._mock_return_value is not DEFAULT:
            return DEFAULT
        return False if mock is other else NotImplemented
    return __ne__


def _iterator(mock):
    def __iter__():
        given = mock.__iter__._mock_return_value
        return iter([]) if given is DEFAULT else iter(given)
    return __iter__


def _async_iterator(mock):
    def __aiter__():
        given = mock.__aiter__._mock_return_value
        return _AsyncIterator(iter([]) if given is DEFAULT else iter(given))
    return __aiter__


_side_effects = {"__eq__": _equal, "__ne__": _unequal, "__iter__": _iterator,
                 "__aiter__": _async_iterator}


class _AsyncIterator:
    def __init__(self, iterator):
        self.iterator = iterator

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return next(self.iterator)
        except StopIteration:
            pass
        raise StopAsyncIteration


def _method_of(name, func):
    """A real function, which is bound as one."""
    def method(self, /, *args, **kw):
        return func(self, *args, **kw)
    method.__name__ = name
    return method


class MagicProxy:
    """A special method of a mock that nobody has used yet."""

    def __init__(self, name, parent):
        self.name = name
        self.parent = parent

    def create_mock(self):
        name, parent = self.name, self.parent
        made = parent._get_child_mock(name=name, _new_name=name, _new_parent=parent)
        setattr(parent, name, made)
        if name in _return_values:
            made.return_value = _return_values[name]
        elif name in _calculated_values:
            made.return_value = _calculated_values[name](parent)
        elif name in _side_effects:
            made.side_effect = _side_effects[name](parent)
        return made

    def __get__(self, obj, _type=None):
        return self.create_mock()
