"""Names for annotations. At run time they say what they are, take arguments in brackets, and refuse
what makes no sense. The module typing shows those of the names here that the version has."""

__name__ = "typing"  # of the classes here

import collections
import collections.abc
import functools
import sys
import types
from _types import (Generic, ParamSpec as _NativeSpec, TypeAliasType, TypeVar as _NativeVar,
                    TypeVarTuple as _NativeTuple, rename as _rename)
from abc import ABCMeta, abstractmethod
from collections import defaultdict

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
        return functools.reduce(lambda left, right: left | right, evaluated)
    return t.copy_with(evaluated)


# ------------------------------------------------------------------ type variables


class _ParamMeta(type):
    """What `def f[T]` makes is an instance too."""

    def __instancecheck__(cls, obj):
        return type.__instancecheck__(cls, obj) or isinstance(obj, cls._native)


class _NoDefaultType:
    def __new__(cls):
        return globals().get("NoDefault") or object.__new__(cls)

    def __repr__(self):
        return "typing.NoDefault"


NoDefault = _NoDefaultType()


class _Param:
    """What the kinds of type variables have in common."""

    def _set(self, name, default):
        if not isinstance(name, str):
            raise TypeError(f"{type(self).__name__.lower()}() argument 'name' must be str, not "
                            f"{type(name).__name__}")
        self.__name__ = name
        self.__default__ = default
        module = sys._getframe(2).f_globals.get("__name__")
        self.__module__ = module

    def has_default(self):
        return self.__default__ is not NoDefault

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __reduce__(self):
        return self.__name__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __call__(self, *args, **kwds):
        prefix = "typing." if _VERSION >= (3, 12) else ""
        raise TypeError(f"'{prefix}{type(self).__name__}' object is not callable")


def _variance_sign(param):
    if getattr(param, "__infer_variance__", False):
        return ""
    return "+" if param.__covariant__ else "-" if param.__contravariant__ else "~"


def _set_variance(param, covariant, contravariant, infer_variance):
    if covariant and contravariant:
        raise ValueError("Bivariant types are not supported.")
    if infer_variance and (covariant or contravariant):
        raise ValueError("Variance cannot be specified with infer_variance.")
    param.__covariant__, param.__contravariant__ = bool(covariant), bool(contravariant)
    if _VERSION >= (3, 12):
        param.__infer_variance__ = bool(infer_variance)


class TypeVar(_Param, metaclass=_ParamMeta):
    """A variable for a type."""

    _native = _NativeVar

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False,
                 infer_variance=False, default=NoDefault):
        self._set(name, default)
        _set_variance(self, covariant, contravariant, infer_variance)
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__constraints__ = tuple([
            _type_check(t, "TypeVar(name, constraint, ...): constraints must be types.")
            for t in constraints])
        self.__bound__ = None if bound is None else _type_check(bound, "Bound must be a type.")

    def __repr__(self):
        return _variance_sign(self) + self.__name__


class ParamSpecArgs:
    """P.args"""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__

    __hash__ = object.__hash__


class ParamSpecKwargs(ParamSpecArgs):
    """P.kwargs"""

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"


class ParamSpec(_Param, metaclass=_ParamMeta):
    """A variable for the parameters of a function."""

    _native = _NativeSpec

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False,
                 infer_variance=False, default=NoDefault):
        self._set(name, default)
        _set_variance(self, covariant, contravariant, infer_variance)
        self.__bound__ = None if bound is None else _type_check(bound, "Bound must be a type.")

    args = property(ParamSpecArgs)
    kwargs = property(ParamSpecKwargs)

    def __repr__(self):
        return _variance_sign(self) + self.__name__


class TypeVarTuple(_Param, metaclass=_ParamMeta):
    """A variable for several types."""

    _native = _NativeTuple

    def __init__(self, name, *, default=NoDefault):
        self._set(name, default)

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


for _class in (TypeVar, ParamSpec, TypeVarTuple, ParamSpecArgs, ParamSpecKwargs):
    _class.__module__ = "typing"
    if _VERSION >= (3, 12):
        _rename(_class, "typing." + _class.__name__)


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
            if len(args) != len(params):
                raise TypeError(
                    f"Too {'many' if len(args) > len(params) else 'few'} arguments for {self}; "
                    f"actual {len(args)}, expected {len(params)}")
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

    def __instancecheck__(self, obj):
        if _VERSION < (3, 10):
            return super().__instancecheck__(obj)
        return any(isinstance(obj, arg) for arg in self.__args__)

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


# ------------------------------------------------------------------ Generic and Protocol


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


_NOT_MEMBERS = frozenset({
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__",
    "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__",
    "__match_args__", "__static_attributes__", "__firstlineno__", "__parameters__",
    "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol",
    "__protocol_attrs__", "__non_callable_proto_members__", "__type_params__", "__qualname__",
    "_abc_registry", "__init_subclass__",
})
EXCLUDED_ATTRIBUTES = sorted(_NOT_MEMBERS)


def _get_protocol_attrs(cls):
    """The names that a class must have to follow a protocol."""
    found = set()
    for base in cls.__mro__[:-1]:
        if base in (Protocol, Generic):
            continue
        for name in (*base.__dict__, *base.__dict__.get("__annotations__", ())):
            if not name.startswith("_abc_") and name not in _NOT_MEMBERS:
                found.add(name)
    return found


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name != "Protocol" and Protocol in bases:
            for base in bases:
                if base in (object, Generic) or getattr(base, "_is_protocol", False) or (
                        base.__module__ in ("collections.abc", "contextlib", "abc")):
                    continue
                raise TypeError("Protocols can only inherit from other protocols, got %r"
                                % (base,) if _VERSION < (3, 12) else
                                f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False) and not _called_by_library():
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with "
                                "@runtime_checkable protocols")
            plain = sorted(name for name in cls.__protocol_attrs__
                           if not callable(getattr(cls, name, None)))
            if plain:
                raise TypeError("Protocols with non-method members don't support issubclass()"
                                + (f". Non-method members: {str(plain)[1:-1]}."
                                   if _VERSION >= (3, 13) else ""))
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable "
                            "protocols")
        if cls in type(instance).__mro__ or super().__instancecheck__(instance):
            return True
        for name in cls.__protocol_attrs__:
            found = getattr(instance, name, _NOT_MEMBERS)
            if found is _NOT_MEMBERS or found is None and callable(getattr(cls, name, None)):
                return False
        return True


def _called_by_library():
    """Whether the check was asked for by abc, not by the program."""
    frame = sys._getframe(2)
    return frame.f_globals.get("__name__") in ("abc", "_abc", "functools", "typing")


def _proto_hook(cls, other):
    """Whether a class has all methods of a protocol."""
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if name in base.__dict__.get("__annotations__", ()) and getattr(
                    other, "_is_protocol", False):
                break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of protocols: what a class must have to be used somewhere."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if cls._is_protocol:
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)
            if "__subclasshook__" not in cls.__dict__:
                cls.__subclasshook__ = classmethod(_proto_hook)
            if cls.__init__ is Protocol.__init__:
                cls.__init__ = _no_init
        elif cls.__init__ is _no_init:
            cls.__init__ = next((base.__dict__["__init__"] for base in cls.__mro__[1:]
                                 if base.__dict__.get("__init__", _no_init) is not _no_init),
                                object.__init__)


def runtime_checkable(cls):
    if not (isinstance(cls, type) and issubclass(cls, Generic)
            and getattr(cls, "_is_protocol", False)):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % cls)
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    return (isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol
            and not isinstance(tp, _TypedDictMeta))


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


def _alias_getitem(alias, args):
    """`list[T][int]`, for the aliases of builtin classes."""
    params = _collect_parameters(alias.__args__)
    if not params:
        raise TypeError(f"{alias!r} is not a generic class" if _VERSION >= (3, 11) else
                        f"There are no type variables left in {alias!r}")
    args = _as_tuple(args)
    if any(isinstance(param, TypeVarTuple) for param in params):
        values = _spread(params, args)
    else:
        if len(args) != len(params):
            raise TypeError(f"Too {'many' if len(args) > len(params) else 'few'} arguments for "
                            f"{alias!r}; actual {len(args)}, expected {len(params)}")
        values = dict(zip(params, args))
    return GenericAlias(alias.__origin__, tuple(_replaced(alias.__args__, values)))


# ------------------------------------------------------------------ generic versions of classes

for _name, _count in (
        ("Hashable", 0), ("Awaitable", 1), ("Coroutine", 3), ("AsyncIterable", 1),
        ("AsyncIterator", 1), ("Iterable", 1), ("Iterator", 1), ("Reversible", 1), ("Sized", 0),
        ("Container", 1), ("Collection", 1), ("Mapping", 2), ("MutableMapping", 2),
        ("Sequence", 1), ("MutableSequence", 1), ("MappingView", 1), ("KeysView", 1),
        ("ItemsView", 2), ("ValuesView", 1), ("Generator", 3), ("AsyncGenerator", 2),
        ("MutableSet", 1)):
    if hasattr(collections.abc, _name):
        globals()[_name] = _SpecialGenericAlias(getattr(collections.abc, _name), _count,
                                                name=_name)
ByteString = _SpecialGenericAlias(getattr(collections.abc, "ByteString", bytes), 0,
                                  name="ByteString")
AbstractSet = _SpecialGenericAlias(collections.abc.Set, 1, name="AbstractSet")
Callable = _CallableType(collections.abc.Callable, 2, name="Callable")
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
for _name, _class, _count in (
        ("List", list, 1), ("Deque", collections.deque, 1), ("Set", set, 1),
        ("FrozenSet", frozenset, 1), ("Dict", dict, 2), ("DefaultDict", collections.defaultdict, 2),
        ("OrderedDict", collections.OrderedDict, 2), ("Counter", collections.Counter, 1),
        ("ChainMap", collections.ChainMap, 2), ("Type", type, 1)):
    globals()[_name] = _SpecialGenericAlias(
        _class, _count, name=_name, inst=_name in ("Deque", "DefaultDict", "OrderedDict",
                                                   "Counter", "ChainMap"))
del _name, _class, _count

T, KT, VT = TypeVar("T"), TypeVar("KT"), TypeVar("VT")
T_co, V_co, VT_co = [TypeVar(name, covariant=True) for name in ("T_co", "V_co", "VT_co")]
T_contra = TypeVar("T_contra", contravariant=True)
CT_co = TypeVar("CT_co", covariant=True, bound=type)
AnyStr = TypeVar("AnyStr", bytes, str)
Text = str
TYPE_CHECKING = False


def __getattr__(name):
    """What needs modules that few programs use."""
    if name in ("Pattern", "Match"):
        import re
        found = _SpecialGenericAlias(getattr(re, name), 1, name=name)
    elif name in ("ContextManager", "AsyncContextManager"):
        import contextlib
        found = _SpecialGenericAlias(getattr(contextlib, "Abstract" + name), 1, name=name)
        if _VERSION >= (3, 13):
            found = _ManagerType(found.__origin__, 2, name=name)
    elif name in ("contextlib", "re", "copyreg", "operator"):
        return __import__(name)
    else:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    globals()[name] = found
    return found


class _ManagerType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        params = _as_tuple(params)
        if len(params) == 1:
            params += (bool | None,)
        return super().__getitem__(params)


# ------------------------------------------------------------------ protocols of numbers


def _supports(name, method, generic, doc):
    """A protocol with one method."""
    def answer(self, *args):
        pass
    answer.__name__ = method
    answer.__qualname__ = f"{name}.{method}"
    body = {"__slots__": (), method: abstractmethod(answer), "__doc__": doc,
            "__module__": "typing", "_is_protocol": True}
    bases = (Protocol[T_co],) if generic else (Protocol,)
    made = types.new_class(name, bases, {}, lambda names: names.update(body))
    return runtime_checkable(made)


SupportsInt = _supports("SupportsInt", "__int__", False, "Has __int__.")
SupportsFloat = _supports("SupportsFloat", "__float__", False, "Has __float__.")
SupportsComplex = _supports("SupportsComplex", "__complex__", False, "Has __complex__.")
SupportsBytes = _supports("SupportsBytes", "__bytes__", False, "Has __bytes__.")
SupportsIndex = _supports("SupportsIndex", "__index__", False, "Has __index__.")
SupportsAbs = _supports("SupportsAbs", "__abs__", True, "Has __abs__.")
SupportsRound = _supports("SupportsRound", "__round__", True, "Has __round__.")


class IO(Generic[AnyStr]):
    """What `open` answers."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


# ------------------------------------------------------------------ named tuples


def _make_nmtuple(name, fields, module, defaults=()):
    fields = {name: _type_check(annotation, f"field {name} annotation must be a type")
              for name, annotation in fields}
    made = collections.namedtuple(name, list(fields), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = fields
    return made


_FIXED_BY_TUPLES = frozenset({"__new__", "__init__", "__slots__", "__getnewargs__", "_fields",
                              "_field_defaults", "_field_types", "_make", "_replace", "_asdict",
                              "_source"})
_NOT_COPIED = frozenset({"__module__", "__name__", "__annotations__", "__qualname__",
                         "__classcell__"})


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        bases = tuple([tuple if base is _NamedTuple else base for base in bases])
        annotations = ns.get("__annotations__", {})
        defaults = []
        for name in annotations:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field"
                                f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        made = _make_nmtuple(typename, annotations.items(),
                             defaults=[ns[name] for name in defaults], module=ns["__module__"])
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
        ns_annotations = ns.get("__annotations__", {})
        made = type.__new__(cls, name, (*generic, dict), {
            key: value for key, value in ns.items() if key != "__annotations__"})
        made.__orig_bases__ = ns.get("__orig_bases__", bases)
        annotations, required, optional, readonly, mutable = {}, set(), set(), set(), set()
        for base in bases:
            own = base.__dict__
            annotations.update(own.get("__annotations__", {}))
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


# ------------------------------------------------------------------ functions


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    text = repr(arg)
    if len(text) > 100:
        text = text[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {text}")


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    if isinstance(arg, type):
        for name, value in arg.__dict__.items():
            if isinstance(value, types.FunctionType) and value.__qualname__ == (
                    f"{arg.__qualname__}.{name}"):
                value.__no_type_check__ = True
            elif isinstance(value, type) and value.__qualname__ == f"{arg.__qualname__}.{name}":
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    @functools.wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped_decorator


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                        frozen_default=False, field_specifiers=(), **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default,
            "kw_only_default": kw_only_default, "frozen_default": frozen_default,
            "field_specifiers": field_specifiers, "kwargs": kwargs}
        return cls_or_fn
    return decorator


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions "
        "outside a stub module should always be followed by an implementation that is not "
        "@overload-ed.")


_overload_registry = defaultdict(lambda: defaultdict(dict))


def overload(func):
    plain = getattr(func, "__func__", func)
    try:
        _overload_registry[plain.__module__][plain.__qualname__][
            plain.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    func = getattr(func, "__func__", func)
    if func.__module__ not in _overload_registry:
        return []
    return list(_overload_registry[func.__module__].get(func.__qualname__, {}).values())


def clear_overloads():
    _overload_registry.clear()


def get_origin(tp):
    """What a type with arguments was made of."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, _UnionType):
        return _UnionType
    return None


def get_args(tp):
    """The arguments of a type."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        found = tp.__args__
        if tp.__origin__ is collections.abc.Callable and not (
                len(found) == 2 and (found[0] is ... or isinstance(found[0], ParamSpec)
                                     or getattr(found[0], "__origin__", None) is Concatenate)):
            found = (list(found[:-1]), found[-1])
        return found
    return tp.__args__ if isinstance(tp, _UnionType) else ()


def _strip_annotations(t):
    """A type without what Annotated, Required and NotRequired add."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if getattr(t, "__origin__", None) in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias, _UnionType)) and not isinstance(
            t, _LiteralGenericAlias):
        stripped = tuple([_strip_annotations(arg) for arg in t.__args__])
        if stripped == t.__args__:
            return t
        if isinstance(t, _UnionType):
            return functools.reduce(lambda left, right: left | right, stripped)
        if isinstance(t, GenericAlias):
            return GenericAlias(t.__origin__, stripped)
        return t.copy_with(stripped)
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Annotations with the texts among them evaluated."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            module = sys.modules.get(base.__module__)
            names = globalns if globalns is not None else getattr(module, "__dict__", {})
            inside = localns
            if localns is None:
                inside = dict(vars(base))
            for param in getattr(base, "__type_params__", ()):
                inside.setdefault(param.__name__, param)
            for name, value in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _hint(value, names, inside)
    else:
        if isinstance(obj, types.ModuleType):
            names = obj.__dict__
        else:
            inner = obj
            while hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            names = getattr(inner, "__globals__", {})
        names = names if globalns is None else globalns
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            if isinstance(obj, (types.BuiltinFunctionType, types.MethodType, types.ModuleType,
                                types.WrapperDescriptorType, types.MethodDescriptorType)):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        params = {param.__name__: param for param in getattr(obj, "__type_params__", ())}
        for name, value in annotations.items():
            hints[name] = _hint(value, names, {**params, **(localns or {})})
    if include_extras:
        return hints
    return {name: _strip_annotations(hint) for name, hint in hints.items()}


def _hint(value, names, inside):
    if value is None:
        value = NoneType
    if isinstance(value, str):
        value = ForwardRef(value)
    return _eval_type(value, names, inside)


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
