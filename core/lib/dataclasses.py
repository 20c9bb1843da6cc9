"""Classes that are described by their fields.

The methods are written as source and compiled, so that calls of them, their errors and their
tracebacks are those of functions that somebody wrote out: one line of `__init__` for each field.
"""

import _annotations
import abc
import functools
import keyword
import sys
import types

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
           "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass"]

_VERSION = sys.version_info[:2]
if _VERSION < (3, 10):
    __all__.remove("KW_ONLY")


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
MISSING = _MISSING_TYPE()
_MARK = _KW_ONLY_TYPE()
if _VERSION >= (3, 10):
    KW_ONLY = _MARK
_GenericAlias = getattr(types, "GenericAlias", ())
_EMPTY_METADATA = types.MappingProxyType({})


class _FIELD_BASE:
    """What kind of field a Field is."""

    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"


def _recursive_repr(user_function):
    """A repr that says "..." where an object is inside itself."""
    running = set()

    @functools.wraps(user_function)
    def wrapper(self):
        key = id(self)
        if key in running:
            return "..."
        running.add(key)
        try:
            return user_function(self)
        finally:
            running.discard(key)
    return wrapper


def _recursive_repr_factory():
    return _recursive_repr


class InitVar:
    """Annotates a parameter of `__init__` that is no field: `__post_init__` gets it."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        plain = isinstance(self.type, type) and not isinstance(self.type, _GenericAlias)
        return f"dataclasses.InitVar[{self.type.__name__ if plain else repr(self.type)}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """One field of a class. The class sets name, type and kind."""

    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare",
                 "metadata", *(("kw_only",) if _VERSION >= (3, 10) else ()), "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata,
                 kw_only=MISSING):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = (_EMPTY_METADATA if metadata is None
                         else types.MappingProxyType(metadata))
        if _VERSION >= (3, 10):
            self.kw_only = kw_only

    @(_recursive_repr if _VERSION >= (3, 10) else lambda method: method)
    def __repr__(self):
        shown = ["name", "type", "default", "default_factory", "init", "repr", "hash", "compare",
                 "metadata", "kw_only"]
        if _VERSION < (3, 10):
            shown.pop()
        inside = ",".join([f"{name}={getattr(self, name)!r}" for name in shown])
        return f"Field({inside},_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        # A default that is a descriptor with this method wants to know its name too.
        method = getattr(type(self.default), "__set_name__", None)
        if method:
            method(self.default, owner, name)

    if _VERSION >= (3, 9):
        __class_getitem__ = classmethod(types.GenericAlias)


class _DataclassParams:
    """What the decorator was called with."""

    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")
    if _VERSION >= (3, 12):
        __slots__ += ("match_args", "kw_only", "slots", "weakref_slot")

    def __init__(self, values):
        for name in self.__slots__:
            setattr(self, name, values[name])

    def __repr__(self):
        inside = ",".join([f"{name}={getattr(self, name)!r}" for name in self.__slots__])
        return f"_DataclassParams({inside})"


def _field(default, default_factory, init, repr, hash, compare, metadata, kw_only):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


if _VERSION >= (3, 10):
    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
              compare=True, metadata=None, kw_only=MISSING):
        """Says more about a field than its default."""
        return _field(default, default_factory, init, repr, hash, compare, metadata, kw_only)
else:
    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
              compare=True, metadata=None):
        """Says more about a field than its default."""
        return _field(default, default_factory, init, repr, hash, compare, metadata, MISSING)


# ------------------------------------------------------------------ writing the methods


class _FuncBuilder:
    """Collects the source of methods, compiles it, and gives the methods to a class.

    From 3.13 on all of a class are compiled together, which shows in the line numbers of
    tracebacks; before, each is a file of its own.
    """

    def __init__(self, names):
        self.globals = names
        self.methods = []  # (name, source, what is there already, message)
        self.locals = {}

    def add_fn(self, name, args, body, *, locals=None, return_type=MISSING, unconditional=False,
               overwrite_error=False, decorator=None):
        self.locals.update(locals or {})
        arrow = ""
        if return_type is not MISSING:
            key = f"__dataclass_{name}_return_type__"
            self.locals[key] = return_type
            arrow = "->" + key
        head = [f" {decorator}"] if decorator else []
        head.append(f" def {name}({','.join(args)}){arrow}:")
        self.methods.append((name, "\n".join([*head, *body]), unconditional, overwrite_error))

    def add_fns_to_class(self, cls):
        parts = [self.methods] if _VERSION >= (3, 13) else [[method] for method in self.methods]
        for methods in filter(None, parts):
            names = [method[0] for method in methods]
            lines = [f"def __create_fn__({','.join(self.locals)}):"]
            lines += [method[1] for method in methods]
            lines.append(f" return ({','.join(names)},)")
            made = {}
            exec("\n".join(lines), self.globals, made)
            functions = made["__create_fn__"](**self.locals)
            for (name, _, unconditional, message), function in zip(methods, functions):
                function.__qualname__ = f"{cls.__qualname__}.{name}"
                if name == "__repr__" and _VERSION < (3, 13):
                    function = _recursive_repr(function)
                if unconditional:
                    setattr(cls, name, function)
                elif _set_new_attribute(cls, name, function) and message:
                    raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}"
                                    + (message if isinstance(message, str) else ""))


def _tuple_str(obj_name, fields):
    if not fields:
        return "()"
    return f"({','.join([f'{obj_name}.{f.name}' for f in fields])},)"


def _init_param(f):
    """A field as parameter of `__init__`."""
    default = ""
    if f.default is not MISSING:
        default = f"=__dataclass_dflt_{f.name}__"
    elif f.default_factory is not MISSING:
        default = "=__dataclass_HAS_DEFAULT_FACTORY__"
    return f"{f.name}:__dataclass_type_{f.name}__{default}"


def _field_init(f, frozen, names, self_name, slots):
    """The line of `__init__` that sets a field; None if there is nothing to set."""
    default = f"__dataclass_dflt_{f.name}__"
    if f.default_factory is not MISSING:
        names[default] = f.default_factory
        value = (f"{default}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}"
                 if f.init else f"{default}()")
    elif f.init:
        if f.default is not MISSING:
            names[default] = f.default
        value = f.name
    elif slots and f.default is not MISSING:
        names[default] = f.default
        value = default
    else:
        return None
    if f._field_type is _FIELD_INITVAR:
        return None
    if frozen:
        return f"  __dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})"
    return f"  {self_name}.{f.name}={value}"


def _init_fn(fields, std_fields, kw_only_fields, frozen, has_post_init, self_name, builder, slots):
    seen_default = None
    for f in std_fields:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = f
        elif seen_default is not None:
            follows = f" {seen_default.name!r}" if _VERSION >= (3, 13) else ""
            raise TypeError(f"non-default argument {f.name!r} follows default argument{follows}")
    names = {f"__dataclass_type_{f.name}__": f.type for f in fields}
    names["__dataclass_HAS_DEFAULT_FACTORY__"] = _HAS_DEFAULT_FACTORY
    names["__dataclass_builtins_object__"] = object
    body = [_field_init(f, frozen, names, self_name, slots) for f in fields]
    body = [line for line in body if line]
    if has_post_init:
        passed = ",".join([f.name for f in fields if f._field_type is _FIELD_INITVAR])
        body.append(f"  {self_name}.{_POST_INIT_NAME}({passed})")
    params = [_init_param(f) for f in std_fields]
    if kw_only_fields:
        params += ["*"] + [_init_param(f) for f in kw_only_fields]
    builder.add_fn("__init__", [self_name] + params, body or ["  pass"], locals=names,
                   return_type=None)


def _annotate_init(cls, names):
    """Lets annotations of `__init__` be evaluated when someone asks, as those of the class are."""
    import annotationlib

    def __annotate__(format, /):
        if format == 2:
            raise NotImplementedError
        found = {}
        for base in reversed(cls.__mro__):
            found.update(annotationlib.get_annotations(base, format=format))
        made = {name: found[name] for name in names}
        made["return"] = "None" if format == annotationlib.Format.STRING else None
        return made

    cls.__init__.__annotate__ = __annotate__


def _frozen_get_del_attr(cls, fields, builder):
    known = {"cls": cls, "FrozenInstanceError": FrozenInstanceError}
    condition = "type(self) is cls"
    if fields:
        condition += " or name in {" + ", ".join([repr(f.name) for f in fields]) + "}"
    for name, verb, args in (("__setattr__", "assign to", "name, value"),
                             ("__delattr__", "delete", "name")):
        builder.add_fn(name, ("self", *args.split(", ")),
                       (f"  if {condition}:",
                        f'   raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
                        f"  super(cls, self).{name}({args})"),
                       locals=known, overwrite_error=True)


def _add_repr(fields, builder):
    inside = ", ".join([f"{f.name}={{self.{f.name}!r}}" for f in fields])
    builder.add_fn("__repr__", ("self",),
                   [f'  return f"{{self.__class__.__qualname__}}({inside})"'],
                   locals={"__dataclasses_recursive_repr": _recursive_repr_factory},
                   decorator="@__dataclasses_recursive_repr()" if _VERSION >= (3, 13) else None)


def _add_eq(fields, builder):
    fields = [f for f in fields if f.compare]
    if _VERSION >= (3, 13):
        test = " and ".join([f"self.{f.name}==other.{f.name}" for f in fields]) or "True"
        start = ["  if self is other:", "   return True"]
    else:
        test, start = f"{_tuple_str('self', fields)}=={_tuple_str('other', fields)}", []
    builder.add_fn("__eq__", ("self", "other"), start + [
        "  if other.__class__ is self.__class__:", f"   return {test}", "  return NotImplemented"])


def _add_order(fields, builder):
    fields = [f for f in fields if f.compare]
    left, right = _tuple_str("self", fields), _tuple_str("other", fields)
    for name, operator in ("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">="):
        builder.add_fn(name, ("self", "other"),
                       ["  if other.__class__ is self.__class__:",
                        f"   return {left}{operator}{right}", "  return NotImplemented"],
                       overwrite_error=" Consider using functools.total_ordering"
                       if _VERSION >= (3, 13) else ". Consider using functools.total_ordering")


def _choose_hash(cls, fields, builder, explicit, unsafe_hash, eq, frozen):
    """A hash of the fields, none at all, or what the class has."""
    if unsafe_hash and explicit:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if unsafe_hash or eq and frozen and not explicit:
        hashed = [f for f in fields if (f.compare if f.hash is None else f.hash)]
        builder.add_fn("__hash__", ("self",),
                       [f"  return hash({_tuple_str('self', hashed)})"], unconditional=True)
    elif eq and not explicit:
        cls.__hash__ = None


def _set_new_attribute(cls, name, value):
    """Whether the class has that already; if not, sets it."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


# ------------------------------------------------------------------ fields of a class


def _is_special(annotation, cls, module_name, test):
    """Whether an annotation, or the name that a text of one begins with, is what test looks for."""
    module = sys.modules.get(module_name)
    if module is None:
        return False
    if test(annotation, module):
        return True
    if not isinstance(annotation, str):
        return False
    head, dot, rest = annotation.strip().partition(".")
    head, rest = head.rstrip(), rest.lstrip()
    if not dot or not head.isidentifier():
        head, rest = "", annotation.strip()
    name = ""
    for char in rest:
        if not (name + char).isidentifier():
            break
        name += char
    space = getattr(sys.modules.get(cls.__module__), "__dict__", {})
    if head:
        if space.get(head) is not module:
            return False
        space = module.__dict__
    return bool(name) and test(space.get(name), module)


def _is_classvar(annotation, typing):
    return (annotation is typing.ClassVar
            or getattr(annotation, "__origin__", None) is typing.ClassVar)


def _is_initvar(annotation, dataclasses):
    return annotation is dataclasses.InitVar or type(annotation) is dataclasses.InitVar


def _is_kw_only(annotation, dataclasses):
    return annotation is _MARK


def _get_field(cls, name, annotation, default_kw_only):
    """The Field of an annotated name."""
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            default = MISSING  # a slot of the class
        f = field(default=default)
    f.name, f.type = name, annotation
    f._field_type = _FIELD
    if _is_special(annotation, cls, "typing", _is_classvar):
        f._field_type = _FIELD_CLASSVAR
    elif _is_special(annotation, cls, "dataclasses", _is_initvar):
        f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if _VERSION >= (3, 10):
        if f._field_type is not _FIELD_CLASSVAR:
            if f.kw_only is MISSING:
                f.kw_only = default_kw_only
        elif f.kw_only is not MISSING:
            raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    kind = f.default.__class__
    mutable = (kind.__hash__ is None if _VERSION >= (3, 11)
               else isinstance(f.default, (list, dict, set)))
    if f._field_type is _FIELD and mutable:
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: "
                         "use default_factory")
    return f


def _own_fields(cls, kw_only):
    """The fields that the class itself annotates."""
    found, seen = [], False
    this = sys.modules[__name__]
    for name, annotation in _annotations.own(cls).items():
        marks = annotation is _MARK or (
            isinstance(annotation, str)
            and _is_special(annotation, cls, this.__name__, _is_kw_only))
        if marks and _VERSION >= (3, 10):
            if seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen = kw_only = True
        else:
            found.append(_get_field(cls, name, annotation, kw_only))
    for f in found:
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in _annotations.own(cls):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return found


def _inherited_fields(cls, frozen):
    """The fields of the bases, the farthest first."""
    found, bases_frozen = {}, []
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None and _PARAMS in base.__dict__ or base_fields:
            for f in base_fields.values():
                found[f.name] = f
            bases_frozen.append(getattr(base, _PARAMS).frozen)
    return found, bases_frozen


def _process_class(cls, values):
    init, frozen, slots = values["init"], values["frozen"], values["slots"]
    names = sys.modules[cls.__module__].__dict__ if cls.__module__ in sys.modules else {}
    setattr(cls, _PARAMS, _DataclassParams(values))
    fields, bases_frozen = _inherited_fields(cls, frozen)
    for f in _own_fields(cls, values["kw_only"]):
        fields[f.name] = f
    if bases_frozen:
        if any(bases_frozen) and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not all(bases_frozen) and frozen and (
                _VERSION >= (3, 13) or not any(bases_frozen)):
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, fields)
    class_hash = cls.__dict__.get("__hash__", MISSING)
    explicit_hash = not (class_hash is MISSING
                         or class_hash is None and "__eq__" in cls.__dict__)
    if values["order"] and not values["eq"]:
        raise ValueError("eq must be true if order is true")
    builder = _FuncBuilder(names)
    in_init = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std_init = [f for f in in_init if f.init and not getattr(f, "kw_only", False)]
    kw_init = [f for f in in_init if f.init and getattr(f, "kw_only", False)]
    if init:
        _init_fn(in_init, std_init, kw_init, frozen, hasattr(cls, _POST_INIT_NAME),
                 "__dataclass_self__" if "self" in fields else "self", builder, slots)
    if _VERSION >= (3, 13):
        _set_new_attribute(cls, "__replace__", _replace)
    listed = [f for f in fields.values() if f._field_type is _FIELD]
    if values["repr"]:
        _add_repr([f for f in listed if f.repr], builder)
    if values["eq"]:
        _add_eq(listed, builder)
    if values["order"]:
        _add_order(listed, builder)
    if frozen:
        _frozen_get_del_attr(cls, listed, builder)
    _choose_hash(cls, listed, builder, explicit_hash, values["unsafe_hash"], values["eq"], frozen)
    makes_init = init and "__init__" not in cls.__dict__
    builder.add_fns_to_class(cls)
    if makes_init and _VERSION >= (3, 14):
        _annotate_init(cls, [f.name for f in in_init if f.init])
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _signature_text(cls, std_init, kw_init)
    if values["match_args"] and _VERSION >= (3, 10):
        _set_new_attribute(cls, "__match_args__", tuple([f.name for f in std_init]))
    if values["weakref_slot"] and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _add_slots(cls, frozen, values["weakref_slot"])
    if _VERSION >= (3, 10):
        abc.update_abstractmethods(cls)
    return cls


def _shown(annotation):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if _VERSION >= (3, 14) and hasattr(annotation, "__forward_arg__"):
        return annotation.__forward_arg__
    if isinstance(annotation, type) and not isinstance(
            annotation, _GenericAlias):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


def _signature_text(cls, std_init, kw_init):
    """The parameters of the class as they stand in its docstring."""
    if type(cls).__call__ is not type.__call__:
        import inspect
        try:
            return str(inspect.signature(cls)).replace(" -> None", "")
        except (TypeError, ValueError):
            return "" if _VERSION >= (3, 13) else "()"
    if cls.__init__ is object.__init__:
        return "()"
    parts = []
    for f in std_init + kw_init:
        if f in kw_init and "*" not in parts:
            parts.append("*")
        text = f"{f.name}: {_shown(f.type)}"
        if f.default is not MISSING:
            text += f" = {f.default!r}"
        elif f.default_factory is not MISSING:
            text += f" = {_HAS_DEFAULT_FACTORY!r}"
        parts.append(text)
    return f"({', '.join(parts)})"


# ------------------------------------------------------------------ slots


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _get_slots(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        if _VERSION >= (3, 13):
            yield from [name for name in ("__weakref__", "__dict__") if name in cls.__dict__]
        return
    if isinstance(slots, str):
        yield slots
    elif hasattr(slots, "__next__"):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    else:
        yield from slots


def _add_slots(cls, is_frozen, weakref_slot):
    """The class once more, with `__slots__`: these must be there when a class is made."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    body = dict(cls.__dict__)
    names = tuple([f.name for f in fields(cls)])
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(_get_slots(base))
    wanted = names + (("__weakref__",) if weakref_slot else ())
    body["__slots__"] = tuple([name for name in wanted if name not in inherited])
    for name in names + ("__dict__", "__weakref__"):
        body.pop(name, None)
    qualname = getattr(cls, "__qualname__", None)
    cls = type(cls)(cls.__name__, cls.__bases__, body)
    if qualname is not None:
        cls.__qualname__ = qualname
    if is_frozen:
        if "__getstate__" not in body:
            cls.__getstate__ = _dataclass_getstate
        if "__setstate__" not in body:
            cls.__setstate__ = _dataclass_setstate
    return cls


# ------------------------------------------------------------------ the decorator


def _decorated(cls, values):
    values = {"match_args": True, "kw_only": False, "slots": False, "weakref_slot": False, **values}

    def wrap(cls):
        return _process_class(cls, values)
    return wrap if cls is None else wrap(cls)


if _VERSION >= (3, 11):
    def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                  frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
        """Gives a class the methods that follow from its fields."""
        return _decorated(cls, {
            "init": init, "repr": repr, "eq": eq, "order": order, "unsafe_hash": unsafe_hash,
            "frozen": frozen, "match_args": match_args, "kw_only": kw_only, "slots": slots,
            "weakref_slot": weakref_slot})
elif _VERSION >= (3, 10):
    def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                  frozen=False, match_args=True, kw_only=False, slots=False):
        """Gives a class the methods that follow from its fields."""
        return _decorated(cls, {
            "init": init, "repr": repr, "eq": eq, "order": order, "unsafe_hash": unsafe_hash,
            "frozen": frozen, "match_args": match_args, "kw_only": kw_only, "slots": slots})
else:
    def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                  frozen=False):
        """Gives a class the methods that follow from its fields."""
        return _decorated(cls, {"init": init, "repr": repr, "eq": eq, "order": order,
                                "unsafe_hash": unsafe_hash, "frozen": frozen})


# ------------------------------------------------------------------ looking at dataclasses


def fields(class_or_instance):
    """The fields, in order."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        # The error of a missing attribute is nobody's business from 3.12 on.
        message = "must be called with a dataclass type or instance"
        if _VERSION >= (3, 12):
            raise TypeError(message) from None
        raise TypeError(message)
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


_ATOMIC_TYPES = frozenset({
    types.NoneType if _VERSION >= (3, 10) else type(None), bool, int, float, str, complex, bytes,
    type(...), type(NotImplemented), types.CodeType, types.BuiltinFunctionType,
    types.FunctionType, type, range, property})


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, also those of dataclasses inside."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _converted(obj, lambda pairs: dict_factory(pairs), True)


def astuple(obj, *, tuple_factory=tuple):
    """The fields as a tuple, also those of dataclasses inside."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _converted(obj, lambda pairs: tuple_factory([value for _, value in pairs]), False)


def _converted(obj, make, keys_too):
    """A copy in which dataclasses are replaced by what make makes of their (name, value)s."""
    kind = type(obj)
    if kind in _ATOMIC_TYPES:
        return obj
    if hasattr(kind, _FIELDS):
        return make([(f.name, _converted(getattr(obj, f.name), make, keys_too))
                     for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return kind(*[_converted(item, make, keys_too) for item in obj])
    if isinstance(obj, (list, tuple)):
        return kind([_converted(item, make, keys_too) for item in obj])
    if isinstance(obj, dict):
        pairs = [(_converted(key, make, keys_too), _converted(value, make, keys_too))
                 for key, value in obj.items()]
        if hasattr(obj, "default_factory") and _VERSION >= (3, 12):
            made = kind(obj.default_factory)
            for key, value in pairs:
                made[key] = value
            return made
        return kind(pairs)
    import copy
    return copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False, module=None):
    """A new dataclass. A field is a name, (name, type) or (name, type, field())."""
    body = dict(namespace or {})
    annotations, defaults = {}, {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation

    def fill(names):
        names.update(body)
        names.update(defaults)
        names["__annotations__"] = annotations
    cls = types.new_class(cls_name, bases, {}, fill)
    if _VERSION >= (3, 12):
        if module is None:
            module = sys._getframe(1).f_globals.get("__name__", "__main__")
        if module is not None:
            cls.__module__ = module
    return _decorated(cls, {
        "init": init, "repr": repr, "eq": eq, "order": order, "unsafe_hash": unsafe_hash,
        "frozen": frozen, "match_args": match_args, "kw_only": kw_only, "slots": slots,
        "weakref_slot": weakref_slot})


def replace(obj, /, **changes):
    """A new instance with some fields changed."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    error = TypeError if _VERSION >= (3, 13) else ValueError
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise error(f"field {f.name} is declared with init=False, it cannot be specified "
                            "with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise error(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
