"""Signatures: the parameters of callables, and arguments bound to them."""

import enum
import functools
import sys
import types
from collections import namedtuple

import _text_signatures
import _types
from _inspect_kinds import (
    _asyncio_like,
    CO_VARARGS, CO_VARKEYWORDS, isbuiltin, isclass, isfunction, ismethod, ismethoddescriptor,
    ismethodwrapper, ismodule, _looks_like_function, _missing, _static_of_class, unwrap,
    _unwrap_partial)

__name__ = "inspect"  # of the classes and functions here

_MINOR = sys.version_info.minor


FullArgSpec = namedtuple(
    "FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")


def getfullargspec(func):
    try:
        sig = _signature(func, skip_bound=False, follow_wrapped=False)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, kwonly, defaults, kwdefaults, annotations = [], [], (), {}, {}
    varargs = varkw = None
    if sig.return_annotation is not sig.empty:
        annotations["return"] = sig.return_annotation
    for name, param in sig.parameters.items():
        if param.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if param.default is not param.empty:
                defaults += (param.default,)
        elif param.kind is _VAR_POSITIONAL:
            varargs = name
        elif param.kind is _KEYWORD_ONLY:
            kwonly.append(name)
            if param.default is not param.empty:
                kwdefaults[name] = param.default
        else:
            varkw = name
        if param.annotation is not param.empty:
            annotations[name] = param.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, kwonly, kwdefaults or None,
                       annotations)


ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")


def getargvalues(frame):
    code = frame.f_code
    names = code.co_varnames
    at = code.co_argcount + code.co_kwonlyargcount
    varargs = varkw = None
    if code.co_flags & CO_VARARGS:
        varargs = names[at]
        at += 1
    if code.co_flags & CO_VARKEYWORDS:
        varkw = names[at]
    return ArgInfo(list(names[:code.co_argcount]), varargs, varkw, frame.f_locals)


def _named_list(names):
    *first, last = [repr(name) for name in names]
    return f"{', '.join(first)} and {last}" if first else last


def getcallargs(func, /, *positional, **named):
    spec = getfullargspec(func)
    title = func.__name__
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
    params, keywords = spec.args, spec.kwonlyargs
    found = dict(zip(params, positional))
    if spec.varargs:
        found[spec.varargs] = positional[len(params):]
    if spec.varkw:
        found[spec.varkw] = {}
    for name, value in named.items():
        if name in params or name in keywords:
            if name in found:
                raise TypeError(f"{title}() got multiple values for argument {name!r}")
            found[name] = value
        elif spec.varkw:
            found[spec.varkw][name] = value
        else:
            raise TypeError(f"{title}() got an unexpected keyword argument {name!r}")
    optional = len(spec.defaults or ())
    required = params[:len(params) - optional]
    if len(positional) > len(params) and not spec.varargs:
        most = len(params)
        takes = f"from {len(required)} to {most}" if optional else most
        given, was = str(len(positional)), "was" if len(positional) == 1 else "were"
        also = sum(name in found for name in keywords)
        if also:
            given += (f" positional argument{'s' * (given != '1')}"
                      f" (and {also} keyword-only argument{'s' * (also != 1)})")
            was = "were"
        plural = "s" if optional or most != 1 else ""
        raise TypeError(f"{title}() takes {takes} positional argument{plural} but {given} {was} given")
    for kind, names in (("positional", required), ("keyword-only", keywords)):
        missing = [name for name in names if name not in found
                   and (kind == "positional" or name not in (spec.kwonlydefaults or {}))]
        if missing:
            raise TypeError(f"{title}() missing {len(missing)} required {kind} argument"
                            f"{'s' * (len(missing) != 1)}: {_named_list(missing)}")
        if kind == "positional":
            for name, value in zip(params[len(required):], spec.defaults or ()):
                found.setdefault(name, value)
    for name, value in (spec.kwonlydefaults or {}).items():
        found.setdefault(name, value)
    return found


def formatannotation(annotation, base_module=None):
    if _MINOR >= 14 and isinstance(annotation, ForwardRef):
        return annotation.__forward_arg__
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if hasattr(types, "GenericAlias") and isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isclass(obj):
        found = obj.__dict__.get("__annotations__")
        module = sys.modules.get(obj.__module__)
        names, own = getattr(module, "__dict__", None), dict(vars(obj))
    elif ismodule(obj):
        found, names, own = getattr(obj, "__annotations__", None), obj.__dict__, None
    elif callable(obj):
        found = getattr(obj, "__annotations__", None)
        names, own = getattr(unwrap(_unwrap_partial(obj)), "__globals__", None), None
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(found)
    names = names if globals is None else globals
    own = own if locals is None else locals
    return {name: eval(value, names, own) if isinstance(value, str) else value
            for name, value in found.items()}


class _empty:
    """Marks what has no default or annotation."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name if _MINOR >= 11 else self._name_

    @property
    def description(self):
        return _DESCRIPTIONS[self]


_DESCRIPTIONS = ("positional-only", "positional or keyword", "variadic positional",
                 "keyword-only", "variadic keyword")

_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD


class Parameter:
    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(
                f"{self._kind.description} parameters cannot have default values")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name
        self._default = default
        self._annotation = annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=_missing, kind=_missing, annotation=_missing, default=_missing):
        return type(self)(
            self._name if name is _missing else name,
            self._kind if kind is _missing else kind,
            default=self._default if default is _missing else default,
            annotation=self._annotation if annotation is _missing else annotation)

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += f": {formatannotation(self._annotation)}"
        if self._default is not _empty:
            equals = " = " if self._annotation is not _empty else "="
            text += f"{equals}{self._default!r}"
        if self._kind is _VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self._kind is _VAR_KEYWORD else text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def _parts(self):
        return self._name, self._kind, self._default, self._annotation

    def __hash__(self):
        return hash((self._name, int(self._kind), self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return self._parts() == other._parts()


class BoundArguments:
    """Arguments by the names of their parameters."""

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, param in self._signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if param.kind is _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs, started = {}, False
        for name, param in self._signature.parameters.items():
            if not started:
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if param.kind is _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        filled = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif param.default is not _empty:
                filled[name] = param.default
            elif param.kind is _VAR_POSITIONAL:
                filled[name] = ()
            elif param.kind is _VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        inside = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{type(self).__name__} ({inside})>"


class Signature:
    __slots__ = ("_return_annotation", "_parameters")

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty,
                 __validate_parameters__=True):
        named, top, seen_default = {}, _POSITIONAL_ONLY, False
        for param in parameters or ():
            if __validate_parameters__:
                if param.kind < top:
                    raise ValueError(
                        f"wrong parameter order: {top.description} parameter before "
                        f"{param.kind.description} parameter")
                top = param.kind
                if param.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if param.default is not _empty:
                        seen_default = True
                    elif seen_default:
                        raise ValueError("non-default argument follows default argument")
                if param.name in named:
                    raise ValueError(f"duplicate parameter name: {param.name!r}")
            named[param.name] = param
        self._parameters = types.MappingProxyType(named)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None,
                      eval_str=False, annotation_format=1):
        return _signature(obj, follow_wrapped=follow_wrapped, cls=cls, globals=globals,
                          locals=locals, eval_str=eval_str, format=annotation_format)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=_missing, return_annotation=_missing):
        return type(self)(
            self.parameters.values() if parameters is _missing else parameters,
            return_annotation=(self._return_annotation if return_annotation is _missing
                               else return_annotation))

    __replace__ = replace

    def _parts(self):
        ordered = tuple(p for p in self.parameters.values() if p.kind is not _KEYWORD_ONLY)
        keywords = {p.name: p for p in self.parameters.values() if p.kind is _KEYWORD_ONLY}
        return ordered, keywords, self.return_annotation

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self):
        ordered, keywords, returns = self._parts()
        return hash((ordered, frozenset(keywords.values()), returns))

    def _bind(self, args, kwargs, partial=False):
        arguments = {}
        waiting = iter(self.parameters.values())
        values = iter(args)
        rest = []  # parameters that no positional argument is for
        for param in waiting:
            if param.kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                rest = [param, *waiting]
                break
            if param.kind is _VAR_POSITIONAL:
                given = tuple(values)
                if given:
                    arguments[param.name] = given
                rest = list(waiting)
                break
            value = next(values, _missing)
            if value is _missing:
                rest = [param, *waiting]
                break
            if param.name in kwargs and param.kind is not _POSITIONAL_ONLY:
                raise TypeError(f"multiple values for argument {param.name!r}")
            arguments[param.name] = value
        if next(values, _missing) is not _missing:
            raise TypeError("too many positional arguments")
        self._bind_named(rest, kwargs, arguments, partial)
        return self._bound_arguments_cls(self, arguments)

    def _bind_named(self, rest, kwargs, arguments, partial):
        kwargs = dict(kwargs)
        collecting, only_positional = None, []
        for param in rest:
            if param.kind is _VAR_KEYWORD:
                collecting = param
                continue
            if param.kind is _VAR_POSITIONAL:
                continue
            if param.kind is _POSITIONAL_ONLY:
                if param.name in kwargs and param.default is _empty:
                    only_positional.append(param.name)
                if param.default is _empty and not partial and param.name not in kwargs:
                    raise TypeError(f"missing a required argument: {param.name!r}")
                continue
            if param.name in kwargs:
                arguments[param.name] = kwargs.pop(param.name)
            elif param.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {param.name!r}")
        if not kwargs:
            return
        if collecting is not None:
            arguments[collecting.name] = kwargs
        elif only_positional:
            raise TypeError("got some positional-only arguments passed as keyword arguments: "
                            f"{', '.join(map(repr, only_positional))!r}")
        else:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __str__(self):
        return self._text()

    def format(self, *, max_width=None):
        return self._text(max_width)

    def _text(self, max_width=None):
        texts, slash, star = [], False, True
        for param in self.parameters.values():
            if param.kind is _POSITIONAL_ONLY:
                slash = True
            elif slash:
                texts.append("/")
                slash = False
            if param.kind is _VAR_POSITIONAL:
                star = False
            elif param.kind is _KEYWORD_ONLY and star:
                texts.append("*")
                star = False
            texts.append(str(param))
        if slash:
            texts.append("/")
        text = f"({', '.join(texts)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(texts) + "\n)"
        if self.return_annotation is not _empty:
            text += f" -> {formatannotation(self.return_annotation)}"
        return text


if _MINOR >= 14:
    from annotationlib import ForwardRef, get_annotations
_get_annotations = get_annotations  # for all versions


def _of_function(func, cls, **how):
    code = func.__code__
    positional = code.co_argcount
    names = code.co_varnames
    if _MINOR < 14:
        how.pop("format", None)
    annotations = _get_annotations(func, **how)
    defaults, kwdefaults = func.__defaults__ or (), func.__kwdefaults__ or {}
    first_default = positional - len(defaults)
    params = []

    def add(name, kind, default=_empty):
        params.append(cls._parameter_cls(
            name, kind, default=default, annotation=annotations.get(name, _empty)))

    for i, name in enumerate(names[:positional]):
        kind = _POSITIONAL_ONLY if i < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        add(name, kind, defaults[i - first_default] if i >= first_default else _empty)
    at = positional + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        add(names[at], _VAR_POSITIONAL)
    for name in names[positional:at]:
        add(name, _KEYWORD_ONLY, kwdefaults.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[at + bool(code.co_flags & CO_VARARGS)], _VAR_KEYWORD)
    return cls(params, return_annotation=annotations.get("return", _empty),
               __validate_parameters__=False)


def _without_first(sig):
    params = list(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if params[0].kind is not _VAR_POSITIONAL:
        params = params[1:]
    return sig.replace(parameters=params)


def _of_partial(part, wrapped):
    """What is left of a signature after a partial's arguments."""
    try:
        bound = wrapped.bind_partial(*part.args, **(part.keywords or {}))
    except TypeError as error:
        raise ValueError(f"partial object {part!r} has incorrect arguments") from error
    params, keywords_now = [], False
    for name, param in wrapped.parameters.items():
        value = bound.arguments.get(name, _missing)
        if param.kind is _POSITIONAL_ONLY:
            if value is not _missing:
                continue
        elif param.kind is _POSITIONAL_OR_KEYWORD:
            if name in (part.keywords or {}):
                keywords_now = True
                param = param.replace(default=value)
            elif value is not _missing:
                continue
        elif param.kind is _KEYWORD_ONLY and value is not _missing:
            param = param.replace(default=value)
        if keywords_now:
            if param.kind is _POSITIONAL_OR_KEYWORD:
                param = param.replace(kind=_KEYWORD_ONLY)
            elif param.kind is _VAR_POSITIONAL:
                continue
        params.append(param)
    return wrapped.replace(parameters=params)


def _of_class(obj, again, cls):
    meta_call = _user_method(type(obj), "__call__")
    if meta_call is not None:
        return _without_first(again(meta_call))
    new, init = _user_method(obj, "__new__"), _user_method(obj, "__init__")
    mro = obj.__mro__
    if new is not None and init is not None:
        order = {name: next(i for i, base in enumerate(mro) if name in base.__dict__)
                 for name in ("__new__", "__init__")}
        chosen = init if order["__init__"] < order["__new__"] else new
        return _without_first(again(chosen))
    only_new = new is not None and init is None
    like = _text_signatures.find(f"{new.__module__}.{new.__qualname__}") if only_new else None
    if like is not None:
        return again(like)
    if (new is not None or init is not None) and not (
            only_new and _text_signatures.is_hidden(new)):
        return _without_first(again(new if new is not None else init))
    like = _asyncio_like(obj)
    if like is not None:
        init = like.__dict__.get("__init__")
        return cls() if init is None else _without_first(again(init))
    if type not in mro:
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return cls()
    like = _text_signatures.find(obj.__name__) if obj.__module__ == "builtins" else None
    if like is not None:
        return again(like)
    kind = "builtin" if obj is type else "builtin type"
    raise ValueError(f"no signature found for {kind} {obj!r}")


def _builtin_like(obj):
    """A function of Python with the parameters of a builtin function or method, or None."""
    owner = getattr(obj, "__self__", None)
    if owner is None or isinstance(owner, types.ModuleType):
        owner = getattr(obj, "__objclass__", None)
        if owner is None:
            module = "" if obj.__module__ == "builtins" else f"{obj.__module__}."
            return _text_signatures.find(module + obj.__name__)
        return _text_signatures.find(f"{owner.__name__}.{obj.__name__}")
    for base in (owner if isclass(owner) else type(owner)).__mro__:
        if obj.__name__ in base.__dict__:
            return _text_signatures.find(f"{base.__name__}.{obj.__name__}")
    return None


def _user_method(cls, name):
    """A method that is written in Python; None: it is the core's."""
    found = _static_of_class(cls, name)
    if isinstance(found, (staticmethod, classmethod)):
        found = found.__func__
    return found if isfunction(found) or isinstance(found, functools.partialmethod) else None


def _signature(obj, *, follow_wrapped=True, skip_bound=True, cls=Signature, **how):
    def again(other):
        return _signature(other, follow_wrapped=follow_wrapped, skip_bound=skip_bound, cls=cls,
                          **how)

    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj):
        sig = again(obj.__func__)
        return _without_first(sig) if skip_bound else sig
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or ismethod(f))
        if ismethod(obj):
            return again(obj)
    given = getattr(obj, "__signature__", None)
    if given is not None:
        if callable(given) and not isinstance(given, Signature):
            given = given()
        if not isinstance(given, Signature):
            raise TypeError(
                f"unexpected object {given!r} in __signature__ attribute")
        return given
    method = getattr(obj, "__partialmethod__", None)
    if isinstance(method, functools.partialmethod):
        whole = again(method.func)
        params = tuple(whole.parameters.values())
        rest = tuple(_of_partial(
            functools.partial(method.func, None, *method.args, **method.keywords),
            whole).parameters.values())
        if params and params[0].kind is _VAR_POSITIONAL:
            return whole
        return whole.replace(parameters=params[:1] + rest)
    function = _types.python_of(obj)
    if isfunction(function) or _looks_like_function(function):
        if _text_signatures.is_hidden(function):
            raise ValueError(f"no signature found for builtin {obj!r}")
        return _of_function(function, cls, **how)
    if isinstance(obj, functools.partial):
        return _of_partial(obj, again(obj.func))
    if isclass(obj):
        return _of_class(obj, again, cls)
    like = _asyncio_like(obj)
    if like is not None:
        owner = getattr(obj, "__self__", None)
        plain = owner is None or ismodule(owner)
        return again(like) if plain else _without_first(again(like))
    if isbuiltin(obj) or ismethoddescriptor(obj) or ismethodwrapper(obj):
        like = _builtin_like(obj)
        if like is not None:
            owner = getattr(obj, "__self__", None)
            bound = not (owner is None or isclass(owner) or ismodule(owner))
            return _without_first(again(like)) if bound else again(like)
        raise ValueError(f"no signature found for builtin {obj!r}")
    call = _user_method(type(obj), "__call__")
    if call is None:
        raise ValueError(f"callable {obj!r} is not supported by signature")
    sig = again(call)
    return _without_first(sig) if skip_bound else sig


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False,
              annotation_format=1):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals,
                                   locals=locals, eval_str=eval_str,
                                   annotation_format=annotation_format)
