"""__annotations__ and __annotate__ of classes and modules, which are evaluated when someone asks."""

import sys
import _types

_set, _delete = type.__setattr__, type.__delattr__


def _evaluate(annotate):
    if annotate is None:
        return {}
    found = annotate(1)
    if not isinstance(found, dict):
        raise TypeError(f"__annotate__ returned non-dict of type '{type(found).__name__}'")
    return found


def _check(args):
    if not args:
        raise TypeError("cannot delete __annotate__ attribute")
    if args[0] is not None and not callable(args[0]):
        raise TypeError("__annotate__ must be callable or None")
    return args[0]


def of_class(cls):
    if "__annotations_cache__" not in cls.__dict__:
        _set(cls, "__annotations_cache__", _evaluate(annotate_of_class(cls)))
    return cls.__dict__["__annotations_cache__"]


def set_of_class(cls, *value):
    own = cls.__dict__
    if value:
        if "__annotations__" not in own:
            _set(cls, "__annotations_cache__", value[0])
    elif "__annotations_cache__" in own:
        _delete(cls, "__annotations_cache__")
    elif "__annotations__" not in own:
        raise AttributeError("__annotations__")
    if "__annotate_func__" in own:
        _delete(cls, "__annotate_func__")


def annotate_of_class(cls):
    own = cls.__dict__
    if "__annotate_func__" not in own:
        _set(cls, "__annotate_func__", None)
    found = own["__annotate_func__"]
    return found.__get__(None, cls) if hasattr(type(found), "__get__") and found is not None else found


def set_annotate_of_class(cls, *value):
    annotate = _check(value)
    _set(cls, "__annotate_func__", annotate)
    if annotate is not None and "__annotations_cache__" in cls.__dict__:
        _delete(cls, "__annotations_cache__")


def of_module(module):
    own = module.__dict__
    own["__annotations__"] = found = _evaluate(own.get("__annotate__"))
    return found


def annotate_of_module(module):
    return module.__dict__.setdefault("__annotate__", None)


_types.built_in(globals())


# What follows is for the library itself.

def own(cls):
    """The annotations of a class without those of its bases; forward references where it must."""
    if sys.version_info < (3, 14):
        return cls.__dict__.get("__annotations__", {})
    try:
        return cls.__annotations__
    except AttributeError:
        return {}
    except NameError:
        import annotationlib
        return annotationlib.get_annotations(cls, format=annotationlib.Format.FORWARDREF)


def in_namespace(ns):
    """The annotations in the namespace of a class to be, and what evaluates them (or None)."""
    if "__annotations__" in ns or sys.version_info < (3, 14):
        return ns.get("__annotations__", {}), None
    import annotationlib
    annotate = annotationlib.get_annotate_from_class_namespace(ns)
    if annotate is None:
        return {}, None
    return annotationlib.call_annotate_function(annotate, annotationlib.Format.FORWARDREF), annotate
