"""Names for annotations; see _typing."""

import sys
import _typing

_SINCE = {
    (3, 9): "Annotated",
    (3, 10): "Concatenate ParamSpec ParamSpecArgs ParamSpecKwargs TypeAlias TypeGuard is_typeddict",
    (3, 11): "LiteralString Never NotRequired Required Self TypeVarTuple Unpack assert_never "
             "assert_type clear_overloads dataclass_transform get_overloads reveal_type",
    (3, 12): "TypeAliasType override",
    (3, 13): "NoDefault ReadOnly TypeIs get_protocol_members is_protocol",
}
__all__ = [name for name in _typing.__all__
           if not any(sys.version_info[:2] < since and name in names.split()
                      for since, names in _SINCE.items())]
_hidden = {"__name__", "__file__", "__all__", "__getattr__", *_typing.__all__} - set(__all__)
globals().update({name: value for name, value in vars(_typing).items() if name not in _hidden})


def __getattr__(name):
    if name in _hidden and name[:2] != "__":
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    found = globals()[name] = _typing.__getattr__(name)
    return found
