"""Names for annotations. At run time they say what they are, take arguments in brackets, and refuse
what makes no sense. The module typing shows those of the names here that the version has; the parts
of this module are _typing_variables and, behind what is here, the others.
"""

__name__ = "typing"  # of the classes here

import collections.abc
import functools
import sys
import types
from _types import Generic, TypeAliasType
from _typing_variables import (
    NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVar, TypeVarTuple)

_VERSION = sys.version_info[:2]
GenericAlias = getattr(types, "GenericAlias", ())
_UnionType = getattr(types, "UnionType", ())
NoneType = type(None)


# ------------------------------------------------------------------ reprs and checks


def _type_repr(obj):
    """A type as reprs of aliases show it."""
    if isinstance(obj, type) and not isinstance(obj, GenericAlias):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, (tuple, list)):
        return "[" + ", ".join(map(_type_repr, obj)) + "]"
    return repr(obj)


def _type_convert(arg, module=None, *, allow_special_forms=False):
    if arg is None:
        return NoneType
    return ForwardRef(arg) if isinstance(arg, str) else arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """What stands for a type; the rest is refused."""
    arg = _type_convert(arg)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in (Generic, Protocol):
        raise TypeError(f"{arg} is not valid as type argument")
    if not allow_special_forms and arg in (ClassVar, Final) and is_argument:
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if arg is Generic or arg is Protocol or isinstance(arg, _SpecialForm) and arg in (
            Union, Optional, Literal, Annotated, Concatenate) and _VERSION >= (3, 11):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple or _VERSION < (3, 11) and not (
            isinstance(arg, ForwardRef) or callable(arg)):
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _is_param(obj):
    return isinstance(obj, (TypeVar, ParamSpec, TypeVarTuple))


def _collect_parameters(args):
    """The type variables in arguments, each once."""
    found = []
    for arg in args:
        if isinstance(arg, type) and not isinstance(arg, GenericAlias):
            continue
        inside = [arg] if _is_param(arg) else (
            _collect_parameters(arg) if isinstance(arg, (tuple, list))
            else getattr(arg, "__parameters__", ()))
        for param in inside:
            if param not in found:
                found.append(param)
    return tuple(found)


def _check_generic(cls, params, count):
    if not count:
        raise TypeError(f"{cls} is not a generic class")
    if len(params) != count:
        what = "arguments" if _VERSION >= (3, 11) else "parameters"
        raise TypeError(f"Too {'many' if len(params) > count else 'few'} {what} for {cls}; "
                        f"actual {len(params)}, expected {count}")


def _as_tuple(params):
    return params if isinstance(params, tuple) else (params,)


def _deduplicate(params):
    found = []
    for param in params:
        if param not in found:
            found.append(param)
    return tuple(found)


# ------------------------------------------------------------------ special forms


class _Final:
    """Its subclasses cannot be subclassed by programs."""

    __slots__ = ("__weakref__",)

    def __init_subclass__(cls, /, *args, _root=False, **kwds):
        if not _root:
            raise TypeError("Cannot subclass special typing classes")


class _NotIterable:
    __slots__ = ()
    __iter__ = None


class _SpecialForm(_Final, _NotIterable, _root=True):
    """A name with a meaning of its own."""

    __slots__ = ("_name", "_getitem")

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__

    def __getattr__(self, item):
        if item in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


def _plain(name):
    """A form that takes no arguments."""
    def getitem(self, parameters):
        raise TypeError(f"{self} is not subscriptable")
    getitem.__name__ = name
    return _SpecialForm(getitem)


def _single(name, what="accepts only single type."):
    """A form that takes one type."""
    def getitem(self, parameters):
        item = _type_check(parameters, f"{self} {what}", allow_special_forms=True)
        return _GenericAlias(self, (item,))
    getitem.__name__ = name
    return _SpecialForm(getitem)


NoReturn, Never, Self, LiteralString, TypeAlias = map(
    _plain, ("NoReturn", "Never", "Self", "LiteralString", "TypeAlias"))
ClassVar = _single("ClassVar", "accepts only single type.")
Final = _single("Final", "accepts only single type.")
TypeGuard = _single("TypeGuard")
TypeIs = _single("TypeIs")
Required = _single("Required")
NotRequired = _single("NotRequired")
ReadOnly = _single("ReadOnly")

if _VERSION >= (3, 11):
    class _AnyMeta(type):
        def __instancecheck__(self, obj):
            if self is Any:
                raise TypeError("typing.Any cannot be used with isinstance()")
            return super().__instancecheck__(obj)

        def __repr__(self):
            return "typing.Any" if self is Any else super().__repr__()

    class Any(metaclass=_AnyMeta):
        """Stands for every type."""

        def __new__(cls, *args, **kwargs):
            if cls is Any:
                raise TypeError("Any cannot be instantiated")
            return super().__new__(cls)
else:
    Any = _plain("Any")


if _VERSION >= (3, 14):
    Union = _UnionType
else:
    @_SpecialForm
    def Union(self, parameters):
        """One of several types."""
        if parameters == ():
            raise TypeError("Cannot take a Union of no types.")
        flat = []
        for param in _as_tuple(parameters):
            param = _type_check(param, "Union[arg, ...]: each arg must be a type.")
            inside = isinstance(param, (_UnionGenericAlias, _UnionType))
            flat.extend(param.__args__ if inside else [param])
        parameters = _deduplicate(flat)
        if len(parameters) == 1:
            return parameters[0]
        return _UnionGenericAlias(self, parameters)


def _union_arguments(parameters):
    """The arguments of Union[...] as they are in the union."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    return [param if param is None or isinstance(param, (type, _UnionType)) else
            _type_check(param, "Union[arg, ...]: each arg must be a type.")
            for param in _as_tuple(parameters)]


def _union_of(args):
    """What `|` or, with it, Union[...] makes of arguments."""
    return Union[args] if _VERSION >= (3, 14) else functools.reduce(
        lambda left, right: left | right, args)


@_SpecialForm
def Optional(self, parameters):
    """A type or None."""
    name = str(self) if _VERSION >= (3, 9) else "Optional[t]"
    return Union[_type_check(parameters, f"{name} requires a single type."), None]


@_SpecialForm
def Literal(self, parameters):
    """One of several values."""
    flat = []
    for param in _as_tuple(parameters):
        flat.extend(param.__args__ if isinstance(param, _LiteralGenericAlias) else [param])
    try:
        found, seen = [], set()
        for value in flat:
            if (value, type(value)) not in seen:
                seen.add((value, type(value)))
                found.append(value)
        flat = found
    except TypeError:
        pass  # not hashable: as they are
    return _LiteralGenericAlias(self, tuple(flat))


@_SpecialForm
def Concatenate(self, parameters):
    """Parameters before those of a ParamSpec."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    parameters = _as_tuple(parameters)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or "
                        "ellipsis.")
    checked = [_type_check(param, "Concatenate[arg, ...]: each arg must be a type.")
               for param in parameters[:-1]]
    return _GenericAlias(self, (*checked, parameters[-1]))


@_SpecialForm
def Unpack(self, parameters):
    """What a tuple type stands for inside of others."""
    item = _type_check(parameters, f"{self} accepts only single type.")
    return _UnpackGenericAlias(self, (item,))


@_SpecialForm
def Annotated(self, params):
    """A type with something to tell about it."""
    params = _as_tuple(params)
    if len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an "
                        "annotation).")
    return _AnnotatedAlias(_type_check(params[0], "Annotated[t, ...]: t must be a type.",
                                       allow_special_forms=True), params[1:])


class ForwardRef(_Final, _root=True):
    """A name of a type that may not exist yet."""

    __slots__ = ("__forward_arg__", "__forward_code__", "__forward_is_argument__",
                 "__forward_module__")

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        try:
            # A star is for the types in a tuple type.
            self.__forward_code__ = compile(f"({arg},)[0]" if arg.startswith("*") else arg,
                                            "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, *others, **kwds):
        found = eval(self.__forward_code__, globalns if globalns is not None else {}, localns)
        found = _type_check(found, "Forward references must evaluate to types.",
                            allow_special_forms=True)
        return _eval_type(found, globalns, localns)

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


if _VERSION >= (3, 14):
    from annotationlib import ForwardRef


def _eval_type(t, globalns, localns, *others):
    """A type with its forward references followed."""
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns)
    if not isinstance(t, (_GenericAlias, GenericAlias, _UnionType)):
        return t
    args = tuple([ForwardRef(arg) if isinstance(arg, str) and isinstance(t, GenericAlias) else arg
                  for arg in t.__args__])
    if isinstance(t, _LiteralGenericAlias):
        return t
    evaluated = tuple([_eval_type(arg, globalns, localns) for arg in args])
    if evaluated == t.__args__:
        return t
    if isinstance(t, GenericAlias):
        return GenericAlias(t.__origin__, evaluated) if callable(GenericAlias) else t
    if isinstance(t, _UnionType):
        return _union_of(evaluated)
    return t.copy_with(evaluated)


# ------------------------------------------------------------------ aliases


class _BaseGenericAlias(_Final, _root=True):
    """Something like `List` or `List[int]`: it behaves like its origin."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use "
                            f"{self.__origin__.__name__}() instead")
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            pass
        return made

    def __mro_entries__(self, bases):
        found = [] if self.__origin__ in bases else [self.__origin__]
        after = bases[bases.index(self) + 1:]
        for base in after:
            if isinstance(base, _BaseGenericAlias) or isinstance(base, type) and issubclass(
                    base, Generic):
                break
        else:
            found.append(Generic)
        return tuple(found)

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        if "__origin__" in self.__dict__ and not (attr.startswith("__") and attr.endswith("__")):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        dunder = attr.startswith("__") and attr.endswith("__")
        if dunder or attr in ("_name", "_inst", "_nparams", "_paramspec_tvars", "_defaults"):
            super().__setattr__(attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __dir__(self):
        return list(set(super().__dir__() + [attr for attr in dir(self.__origin__)
                                             if not attr.startswith("__")]))


class _GenericAlias(_BaseGenericAlias, _root=True):
    """A generic class with arguments."""

    if _VERSION >= (3, 11):
        def __iter__(self):
            yield Unpack[self]
    else:
        __iter__ = None

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        args = _as_tuple(args)
        self.__args__ = tuple([() if arg is _TypingEmpty else arg for arg in args])
        self.__parameters__ = _collect_parameters(args)
        if not name:
            self.__module__ = getattr(origin, "__module__", "typing")

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        return self.copy_with(self._substituted(_as_tuple(args)))

    def _substituted(self, args):
        """The arguments with other types for the variables."""
        params = self.__parameters__
        if any(isinstance(param, TypeVarTuple) for param in params):
            values = _spread(params, args)
        elif len(params) == 1 and isinstance(params[0], ParamSpec) and not (
                len(args) == 1 and (isinstance(args[0], (list, tuple, ParamSpec))
                                    or args[0] is ...)):
            values = {params[0]: list(args)}
        else:
            defaults = [param.__default__ for param in params[len(args):]
                        if getattr(param, "__default__", NoDefault) is not NoDefault]
            args += tuple(defaults)
            _check_count(self, params, args)
            values = dict(zip(params, args))
        return tuple(_replaced(self.__args__, values))

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        if self.__args__:
            inside = ", ".join([_type_repr(arg) for arg in self.__args__])
        else:
            inside = "()"
        return f"{name}[{inside}]"

    def __reduce__(self):
        origin = globals()[self._name] if self._name else self.__origin__
        args = tuple(self.__args__)
        if len(args) == 1 and not isinstance(args[0], tuple):
            args, = args
        return _getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            for base in bases[bases.index(self) + 1:]:
                if isinstance(base, _BaseGenericAlias) and base is not self:
                    return ()
        return (self.__origin__,)


def _getitem(origin, args):
    return origin[args]


class _TypingEmpty:
    """Stands for the () of Tuple[()]."""


def _check_count(alias, params, args):
    if len(args) != len(params):
        many = len(args) > len(params)
        least = "" if many or _VERSION < (3, 13) else "at least "
        what = "arguments" if _VERSION >= (3, 11) or isinstance(
            alias, GenericAlias) else "parameters"
        raise TypeError(f"Too {'many' if many else 'few'} {what} for {alias!r}; "
                        f"actual {len(args)}, expected {least}{len(params)}")


def _spread(params, args):
    """{variable: argument} where one of them takes all that the others leave."""
    at = next(i for i, param in enumerate(params) if isinstance(param, TypeVarTuple))
    after = len(params) - at - 1
    if len(args) < len(params) - 1:
        raise TypeError(f"Too few arguments; actual {len(args)}, expected at least "
                        f"{len(params) - 1}")
    values = dict(zip(params[:at], args))
    values[params[at]] = tuple(args[at:len(args) - after])
    values.update(zip(params[at + 1:], args[len(args) - after:]))
    return values


def _replaced(args, values):
    """Arguments with the variables replaced; what an unpacked one stands for is spread out."""
    for arg in args:
        if isinstance(arg, _UnpackGenericAlias) and arg.__args__[0] in values:
            yield from map(_type_convert, values[arg.__args__[0]])
        elif isinstance(arg, ParamSpec) and arg in values:
            value = values[arg]
            if isinstance(value, (list, tuple)):
                yield from map(_type_convert, value)
            else:
                yield value
        elif _is_param(arg) and arg in values:
            yield _type_check(values[arg], "Parameters to generic types must be types.")
        elif isinstance(arg, (list, tuple)):
            yield type(arg)(_replaced(arg, values))
        elif isinstance(arg, type) and not isinstance(arg, GenericAlias):
            yield arg
        elif getattr(arg, "__parameters__", ()):
            inner = arg.__parameters__
            yield arg[tuple([values.get(param, param) for param in inner])]
        else:
            yield arg


class _SpecialGenericAlias(_NotIterable, _BaseGenericAlias, _root=True):
    """`List` and its like, without arguments."""

    def __init__(self, origin, nparams, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __getitem__(self, params):
        params = tuple([_type_check(p, "Parameters to generic types must be types.")
                        for p in _as_tuple(params)])
        if self._nparams == 3 and self._name == "Generator" and _VERSION >= (3, 13):
            params += (NoneType,) * (3 - len(params))
        if self._nparams == 2 and self._name == "AsyncGenerator" and _VERSION >= (3, 13):
            params += (NoneType,) * (2 - len(params))
        _check_generic(self, params, self._nparams)
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return "typing." + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _CallableGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec)
                               or getattr(args[0], "__origin__", None) is Concatenate):
            return super().__repr__()
        return (f"typing.Callable[[{', '.join([_type_repr(arg) for arg in args[:-1]])}], "
                f"{_type_repr(args[-1])}]")

    def copy_with(self, args):
        return _CallableGenericAlias(self.__origin__, args, name=self._name, inst=self._inst)


class _CallableType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if isinstance(args, list):
            args = [_type_convert(arg) for arg in args]
        elif args is ... or _VERSION >= (3, 11) or isinstance(args, ParamSpec) or getattr(
                args, "__origin__", None) is Concatenate:
            args = [_type_convert(args)]
        else:
            raise TypeError(f"Callable[args, result]: args must be a list. Got {args}")
        return _CallableGenericAlias(self.__origin__, (*args, result), name=self._name,
                                     inst=self._inst)


class _TupleType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        if params == ():
            return self.copy_with(() if _VERSION >= (3, 11) else (_TypingEmpty,))
        params = _as_tuple(params)
        if len(params) >= 2 and params[-1] is ...:
            checked = [_type_check(p, "Tuple[t, ...]: t must be a type.") for p in params[:-1]]
            return self.copy_with((*checked, ...))
        return self.copy_with(tuple([
            _type_check(p, "Tuple[t0, t1, ...]: each t must be a type.") for p in params]))


class _UnionGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, _UnionType)):
            return NotImplemented
        try:
            return set(self.__args__) == set(other.__args__)
        except TypeError:
            return all(arg in other.__args__ for arg in self.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if _VERSION >= (3, 9) and len(args) == 2 and NoneType in args:
            other = args[1] if args[0] is NoneType else args[0]
            return f"typing.Optional[{_type_repr(other)}]"
        return f"typing.Union[{', '.join([_type_repr(arg) for arg in args])}]"

    def __subclasscheck__(self, cls):
        if _VERSION < (3, 10):
            return super().__subclasscheck__(cls)
        return any(issubclass(cls, arg) for arg in self.__args__)


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def __init__(self, origin, args, **options):
        super().__init__(origin, args, **options)
        self.__parameters__ = ()

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return ({(arg, type(arg)) for arg in self.__args__}
                == {(arg, type(arg)) for arg in other.__args__})

    def __hash__(self):
        return hash(frozenset([(arg, type(arg)) for arg in self.__args__]))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        if _VERSION[1] == 11:
            return "*" + repr(self.__args__[0])
        return f"typing.Unpack[{_type_repr(self.__args__[0])}]"


class _AnnotatedAlias(_GenericAlias, _root=True):
    """A type with what is told about it."""

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name="Annotated")
        self.__metadata__ = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        told = ", ".join([repr(item) for item in self.__metadata__])
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {told}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return (self.__origin__ == other.__origin__
                and self.__metadata__ == other.__metadata__)

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return "Annotated"
        return super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


# ------------------------------------------------------------------ Generic


def _generic_class_getitem(cls, params):
    """Generic[T], or a class that derives from it with arguments."""
    params = tuple([_type_convert(param) for param in _as_tuple(params)])
    if cls in (Generic, Protocol):
        if not params:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        plain = [param.__args__[0] if isinstance(param, _UnpackGenericAlias) else param
                 for param in params]
        if not all(_is_param(param) for param in plain):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or "
                            "parameter specification variables." if _VERSION >= (3, 10) else
                            f"Parameters to {cls.__name__}[...] must all be type variables")
        if len(set(plain)) != len(plain):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
        return _GenericAlias(cls, tuple([Unpack[param] if isinstance(param, TypeVarTuple)
                                         else param for param in params]))
    own = getattr(cls, "__parameters__", ())
    if any(isinstance(param, TypeVarTuple) for param in own):
        return _GenericAlias(cls, params)
    if len(own) == 1 and isinstance(own[0], ParamSpec) and not isinstance(params[0],
                                                                         (list, ParamSpec)):
        if params[0] is not ...:
            params = (params,)
    defaults = [param.__default__ for param in own[len(params):]
                if getattr(param, "__default__", NoDefault) is not NoDefault]
    params += tuple(defaults)
    needed = len([param for param in own if getattr(param, "__default__", NoDefault) is NoDefault])
    if own and len(params) < needed and _VERSION >= (3, 13):
        raise TypeError(f"Too few arguments for {cls}; actual {len(params)}, expected at least "
                        f"{needed}")
    _check_generic(cls, params, len(own))
    return _GenericAlias(cls, tuple([tuple(map(_type_convert, param))
                                     if isinstance(param, (list, tuple)) else
                                     _type_check(param, "Parameters to generic types must be "
                                                 "types.") for param in params]))


def _generic_init_subclass(cls, *args, **kwargs):
    """Sets the type variables of a class that derives from Generic."""
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    bases = cls.__dict__.get("__orig_bases__", ())
    if "__orig_bases__" in cls.__dict__:
        plain = Generic in bases
    else:
        plain = Generic in cls.__bases__ and cls.__name__ != "Protocol" and type(
            cls) is not _TypedDictMeta and not cls.__dict__.get("__type_params__")
    if plain:
        raise TypeError("Cannot inherit from plain Generic")
    if bases:
        params = _collect_parameters([base for base in bases
                                      if isinstance(base, (_GenericAlias, GenericAlias))])
        named = None
        for base in bases:
            if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                if named is not None:
                    raise TypeError("Cannot inherit from Generic[...] multiple times.")
                named = base.__parameters__
        if named is not None:
            missing = [param for param in params if param not in named]
            if missing:
                raise TypeError(
                    f"Some type variables ({', '.join(map(str, missing))}) are not listed in "
                    f"Generic[{', '.join(map(str, named))}]")
            params = named
        cls.__parameters__ = params
    elif cls.__dict__.get("__type_params__"):
        cls.__parameters__ = tuple(cls.__type_params__)
    else:
        cls.__parameters__ = ()


def _alias_arguments(alias, args):
    """The arguments of `list[T][int]` and the like."""
    params = _collect_parameters(alias.__args__)
    if not params:
        raise TypeError(f"{alias!r} is not a generic class" if _VERSION >= (3, 11) else
                        f"There are no type variables left in {alias!r}")
    args = _as_tuple(args)
    if any(isinstance(param, TypeVarTuple) for param in params):
        values = _spread(params, args)
    else:
        _check_count(alias, params, args)
        values = dict(zip(params, args))
    return tuple(_replaced(alias.__args__, values))


def _alias_getitem(alias, args):
    """`list[T][int]`, for the aliases of builtin classes."""
    return GenericAlias(alias.__origin__, _alias_arguments(alias, args))


def _union_getitem(union, args):
    """`(int | list[T])[int]`."""
    return _union_of(_alias_arguments(union, args))


# ------------------------------------------------------------------ the other parts

from _typing_classes import *
from _typing_classes import _NamedTuple, _TypedDict, _TypedDictMeta, _make_nmtuple
from _typing_protocols import *
from _typing_protocols import _ProtocolMeta, _get_protocol_attrs, _no_init_or_replace_init, _proto_hook
from _typing_generics import *
from _typing_generics import __getattr__
from _typing_functions import *
from _typing_functions import _overload_dummy, _overload_registry


# ------------------------------------------------------------------ the names of each version

__all__ = [
    "AbstractSet", "Annotated", "Any", "AnyStr", "AsyncContextManager", "AsyncGenerator",
    "AsyncIterable", "AsyncIterator", "Awaitable", "BinaryIO", "ByteString", "Callable",
    "ChainMap", "ClassVar", "Collection", "Concatenate", "Container", "ContextManager",
    "Coroutine", "Counter", "DefaultDict", "Deque", "Dict", "Final", "ForwardRef", "FrozenSet",
    "Generator", "Generic", "Hashable", "IO", "ItemsView", "Iterable", "Iterator", "KeysView",
    "List", "Literal", "LiteralString", "Mapping", "MappingView", "Match", "MutableMapping",
    "MutableSequence", "MutableSet", "NamedTuple", "Never", "NewType", "NoDefault", "NoReturn",
    "NotRequired", "Optional", "OrderedDict", "ParamSpec", "ParamSpecArgs", "ParamSpecKwargs",
    "Pattern", "Protocol", "ReadOnly", "Required", "Reversible", "Self", "Sequence", "Set",
    "Sized", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat",
    "SupportsIndex", "SupportsInt", "SupportsRound", "TYPE_CHECKING", "Text", "TextIO", "Tuple",
    "Type", "TypeAlias", "TypeAliasType", "TypeGuard", "TypeIs", "TypeVar", "TypeVarTuple",
    "TypedDict", "Union", "Unpack", "ValuesView", "assert_never", "assert_type", "cast",
    "clear_overloads", "dataclass_transform", "final", "get_args", "get_origin",
    "get_overloads", "get_protocol_members", "get_type_hints", "is_protocol", "is_typeddict",
    "no_type_check", "no_type_check_decorator", "overload", "override", "reveal_type",
    "runtime_checkable",
]
