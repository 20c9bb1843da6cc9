"""Classes that typing makes: named tuples, typed dicts and new types."""

__name__ = "typing"  # of the classes here

import _annotations
import collections
import sys

from _typing import (
    Generic, NotRequired, ReadOnly, Required, Union, _AnnotatedAlias, _generic_class_getitem,
    _type_check)

_VERSION = sys.version_info[:2]


# ------------------------------------------------------------------ named tuples


# From 3.14 on the annotations of what is made here are evaluated when someone asks.
def _annotate_with(made, evaluate, others=()):
    import annotationlib

    def __annotate__(format):
        found = {**dict(others)}
        found.update(annotationlib.call_annotate_function(evaluate, format, owner=made))
        if format != annotationlib.Format.STRING:
            found = {name: _type_check(value, f"field {name} annotation must be a type",
                                       allow_special_forms=True)
                     for name, value in found.items()}
        return found

    return __annotate__


def _make_nmtuple(name, fields, module, defaults=(), annotate=None):
    fields = {name: _type_check(annotation, f"field {name} annotation must be a type")
              for name, annotation in fields}
    made = collections.namedtuple(name, list(fields), defaults=defaults, module=module)
    if annotate is not None:
        made.__annotate__ = made.__new__.__annotate__ = _annotate_with(made, annotate)
    else:
        made.__annotations__ = made.__new__.__annotations__ = fields
    return made


_FIXED_BY_TUPLES = frozenset({"__new__", "__init__", "__slots__", "__getnewargs__", "_fields",
                              "_field_defaults", "_field_types", "_make", "_replace", "_asdict",
                              "_source"})
_NOT_COPIED = frozenset({"__module__", "__name__", "__annotations__", "__qualname__",
                         "__classcell__", "__annotate__", "__annotate_func__",
                         "__annotations_cache__", "__classdictcell__"})


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        bases = tuple([tuple if base is _NamedTuple else base for base in bases])
        annotations, annotate = _annotations.in_namespace(ns)
        defaults = []
        for name in annotations:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field"
                                f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        made = _make_nmtuple(typename, annotations.items(),
                             defaults=[ns[name] for name in defaults], module=ns["__module__"],
                             annotate=annotate)
        if Generic in bases:
            made = type.__new__(type, typename, bases, {
                **made.__dict__, "__orig_bases__": ns.get("__orig_bases__", ())})
            made.__class_getitem__ = classmethod(_generic_class_getitem)
        for key, value in ns.items():
            if key in _FIXED_BY_TUPLES:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key in _NOT_COPIED:
                continue
            if key not in made._fields:
                setattr(made, key, value)
                hook = getattr(type(value), "__set_name__", None)
                if hook is not None:
                    hook(value, made, key)
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    """The base of classes of named tuples; called, it makes one."""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    made = _make_nmtuple(typename, fields,
                         module=sys._getframe(1).f_globals.get("__name__", "__main__"))
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


# ------------------------------------------------------------------ typed dicts


def _split_qualifiers(annotation):
    """The names of Required[...] and its like around a type."""
    found = set()
    while True:
        origin = getattr(annotation, "__origin__", None)
        if isinstance(annotation, _AnnotatedAlias):
            annotation = origin
        elif origin in (Required, NotRequired, ReadOnly):
            found.add(origin._name)
            annotation = annotation.__args__[0]
        else:
            return found


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict "
                                "base class")
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        ns_annotations, annotate = _annotations.in_namespace(ns)
        made = type.__new__(cls, name, (*generic, dict), {
            key: value for key, value in ns.items()
            if key not in ("__annotations__", "__annotate__", "__annotate_func__")})
        made.__orig_bases__ = ns.get("__orig_bases__", bases)
        annotations, required, optional, readonly, mutable = {}, set(), set(), set(), set()
        for base in bases:
            own = base.__dict__
            annotations.update(_annotations.own(base))
            required |= own.get("__required_keys__", set())
            optional |= own.get("__optional_keys__", set())
            readonly |= own.get("__readonly_keys__", set())
            mutable |= own.get("__mutable_keys__", set())
        for key, annotation in ns_annotations.items():
            annotation = _type_check(
                annotation, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type",
                allow_special_forms=True)
            annotations[key] = annotation
            marks = _split_qualifiers(annotation)
            wanted = "Required" in marks or total and "NotRequired" not in marks
            (required if wanted else optional).add(key)
            (optional if wanted else required).discard(key)
            (readonly if "ReadOnly" in marks else mutable).add(key)
        if annotate is not None:
            inherited = {key: value for key, value in annotations.items()
                         if key not in ns_annotations}
            made.__annotate__ = _annotate_with(made, annotate, inherited)
        else:
            made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if _VERSION >= (3, 13):
            made.__readonly_keys__ = frozenset(readonly)
            made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """The base of classes of dicts with certain keys; called, it makes one."""
    module = sys._getframe(1).f_globals.get("__name__", "__main__")
    made = _TypedDictMeta(typename, (), {"__annotations__": dict(kwargs if fields is None
                                                                 else fields),
                                         "__module__": module}, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    return isinstance(type(tp), type) and type(tp) is _TypedDictMeta


# ------------------------------------------------------------------ new types


class NewType:
    """A name for a type that type checkers tell from it."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        module = sys._getframe(1).f_globals.get("__name__")
        if module != "typing":
            self.__module__ = module

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                sub = cls.__name__
                raise TypeError(
                    "Cannot subclass an instance of NewType. Perhaps you were looking for: "
                    f"`{sub} = NewType({sub!r}, {name})`")
        return (Dummy,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]
