"""Questions about functions, coroutines, frames, classes and signatures."""

import collections.abc
import enum
import functools
import linecache
import sys
import types
from collections import namedtuple

_MINOR = sys.version_info.minor

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512

TPFLAGS_IS_ABSTRACT = 1 << 20


# ------------------------------------------------------------------ kinds of objects


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object)
            or ismethoddescriptor(object))


def ismethodwrapper(object):
    return type(object).__name__ == "method-wrapper"


def _is_descriptor_candidate(object):
    return not (isclass(object) or ismethod(object) or isfunction(object))


def ismethoddescriptor(object):
    if not _is_descriptor_candidate(object):
        return False
    cls = type(object)
    return (hasattr(cls, "__get__") and not hasattr(cls, "__set__")
            and (_MINOR < 13 or not hasattr(cls, "__delete__")))


def isdatadescriptor(object):
    if not _is_descriptor_candidate(object):
        return False
    cls = type(object)
    return hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def ismemberdescriptor(object):
    return type(object).__name__ == "member_descriptor"


def isgetsetdescriptor(object):
    return type(object).__name__ == "getset_descriptor"


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    return (iscoroutine(object)
            or isgenerator(object) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
            or isinstance(object, collections.abc.Awaitable))


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isabstract(object):
    return isclass(object) and bool(getattr(object, "__abstractmethods__", None))


def _unwrap_partial(function):
    while isinstance(function, functools.partial):
        function = function.func
    return function


def _function_behind(object):
    """The function of a method, and of what partial made of either."""
    object = _unwrap_partial(object)
    while ismethod(object):
        object = object.__func__
    return _unwrap_partial(object)


def _looks_like_function(object):
    """Duck typing: Cython's functions and the mocks of unittest."""
    if not callable(object) or isclass(object):
        return False
    return (isinstance(getattr(object, "__name__", None), str)
            and isinstance(getattr(object, "__code__", None), types.CodeType)
            and isinstance(getattr(object, "__defaults__", None), (tuple, type(None)))
            and isinstance(getattr(object, "__kwdefaults__", None), (dict, type(None)))
            and isinstance(getattr(object, "__annotations__", None), (dict, type(None))))


def _has_code_flag(object, flag):
    object = _function_behind(object)
    if not (isfunction(object) or _looks_like_function(object)):
        return False
    return bool(object.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_code_flag(obj, CO_GENERATOR)


_mark = object()


def iscoroutinefunction(obj):
    if _MINOR >= 12:
        function = obj
        while ismethod(function):
            function = function.__func__
        if getattr(_unwrap_partial(function), "_is_coroutine_mark", None) is _mark:
            return True
    return _has_code_flag(obj, CO_COROUTINE)


if _MINOR >= 12:
    _is_coroutine_mark = _mark

    def markcoroutinefunction(func):
        """Makes a plain function, which answers an awaitable, pass for a coroutine function."""
        if hasattr(func, "__func__"):
            func = func.__func__
        func._is_coroutine_mark = _mark
        return func


def isasyncgenfunction(obj):
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


# ------------------------------------------------------------------ members


def getmembers(object, predicate=None):
    names = dir(object)
    if isclass(object):
        # What a metaclass gives by a property is in no dir().
        for base in object.__bases__:
            for name, value in base.__dict__.items():
                if isinstance(value, types.DynamicClassAttribute):
                    names.append(name)
    seen, found = set(), []
    for name in names:
        try:
            value = getattr(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in getattr(object, "__mro__", ()):
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            found.append((name, value))
        seen.add(name)
    found.sort(key=lambda pair: pair[0])
    return found


_missing = object()


def _static_of_class(cls, name):
    for base in type.__dict__["__mro__"].__get__(cls):
        if name in base.__dict__:
            return base.__dict__[name]
    return _missing


def getattr_static(obj, attr, default=_missing):
    """An attribute without descriptors, __getattr__ and __getattribute__."""
    own = _missing
    cls = obj if isclass(obj) else type(obj)
    if not isclass(obj):
        try:
            own = object.__getattribute__(obj, "__dict__").get(attr, _missing)
        except AttributeError:
            pass
    inherited = _static_of_class(cls, attr)
    if own is not _missing and inherited is not _missing:
        kind = type(inherited)
        if hasattr(kind, "__get__") and (hasattr(kind, "__set__") or hasattr(kind, "__delete__")):
            return inherited
    for value in (own, inherited):
        if value is not _missing:
            return value
    if isclass(obj):
        value = _static_of_class(type(obj), attr)
        if value is not _missing:
            return value
    if default is not _missing:
        return default
    raise AttributeError(attr)


Attribute = namedtuple("Attribute", "name kind defining_class object")


def classify_class_attrs(cls):
    found = []
    for name in sorted(set(dir(cls))):
        for base in cls.__mro__:
            if name not in base.__dict__:
                continue
            value = base.__dict__[name]
            if isinstance(value, staticmethod):
                kind = "static method"
            elif isinstance(value, classmethod):
                kind = "class method"
            elif isinstance(value, property):
                kind = "property"
            elif isroutine(value):
                kind = "method"
            else:
                kind = "data"
            found.append(Attribute(name, kind, base, value))
            break
    return found


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    """Follows __wrapped__ to its end."""
    first = func
    seen = {id(func)}
    while not isinstance(func, type) and hasattr(func, "__wrapped__"):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen.add(id(func))
    return func


# ------------------------------------------------------------------ documentation and source


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip(" ")]
    margin = min(margins, default=0)
    lines = [lines[0].lstrip(" ")] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def _inherited_doc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    if ismethod(obj):
        owner = obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
        name = obj.__func__.__name__
    elif isinstance(obj, property) and obj.fget is not None:
        owner, name = _class_of(obj.fget), obj.fget.__name__
    elif isfunction(obj):
        owner, name = _class_of(obj), obj.__name__
    else:
        return None
    for base in owner.__mro__ if owner is not None else ():
        doc = getattr(getattr(base, name, None), "__doc__", None)
        if doc is not None:
            return doc
    return None


def _class_of(function):
    """The class in whose body a function was defined, found by its qualified name."""
    found = sys.modules.get(function.__module__)
    for name in function.__qualname__.split(".")[:-1]:
        found = getattr(found, name, None)
    return found if isclass(found) else None


def getdoc(object):
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def getfile(object):
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        if hasattr(object, "__module__"):
            module = sys.modules.get(object.__module__)
            if getattr(module, "__file__", None):
                return module.__file__
            if object.__module__ == "__main__":
                raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    code = _code_of(object)
    if code is None:
        raise TypeError("module, class, method, function, traceback, frame, or code object was "
                        f"expected, got {type(object).__name__}")
    return code.co_filename


getabsfile = getsourcefile = getfile


def _code_of(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return object if iscode(object) else None


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    name = getattr(object, "__module__", None)
    if name is not None:
        return sys.modules.get(name)
    try:
        file = getfile(object)
    except TypeError:
        return None
    for module in list(sys.modules.values()):
        if getattr(module, "__file__", None) == file:
            return module
    return None


def getmodulename(path):
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


def _class_line(cls, lines):
    line = cls.__dict__.get("__firstlineno__")
    if line is not None:
        return line - 1
    for number, text in enumerate(lines):
        words = text.replace("(", " ").replace(":", " ").split()
        if words[:2] == ["class", cls.__name__]:
            while number > 0 and lines[number - 1].lstrip().startswith("@"):
                number -= 1
            return number
    raise OSError("could not find class definition")


def findsource(object):
    """All lines of the file, and where the object begins (from 0)."""
    lines = linecache.getlines(getfile(object))
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        return lines, _class_line(object, lines)
    first = _code_of(unwrap(object) if isfunction(object) else object).co_firstlineno
    if first > len(lines):
        raise OSError("lineno is out of bounds")
    return lines, first - 1


def _after_line(line, inside):
    """What is open at the end of a line: a number of brackets, and the mark of a long string."""
    depth, quote = inside
    i = 0
    while i < len(line):
        if quote:
            if line[i] == "\\":
                i += 2
                continue
            if line.startswith(quote, i):
                i += len(quote)
                quote = ""
                continue
        elif line[i] == "#":
            break
        elif line[i] in "\"'":
            quote = line[i] * 3 if line.startswith(line[i] * 3, i) else line[i]
            i += len(quote)
            continue
        elif line[i] in "([{":
            depth += 1
        elif line[i] in ")]}":
            depth -= 1
        i += 1
    return depth, quote if len(quote) == 3 else ""


def getblock(lines):
    """The lines of the statement that the first line begins, its body included."""
    margin = len(lines[0]) - len(lines[0].lstrip())
    inside, in_head, end = (0, ""), True, 0
    for number, line in enumerate(lines):
        text = line.strip()
        new = inside == (0, "")
        if new and not in_head and text:
            if len(line) - len(line.lstrip()) <= margin and not text.startswith("#"):
                break
            if text.startswith("#") and len(line) - len(line.lstrip()) <= margin:
                continue
        inside = _after_line(line, inside)
        if text:
            end = number + 1
        if in_head and inside == (0, ""):
            code = text.partition("#")[0].rstrip() if '"' not in text and "'" not in text else text
            if code.startswith("@") or code.endswith("\\"):
                continue
            in_head = False
            if not code.endswith(":"):
                # The body is on the same line, or it is a lambda.
                return lines[:end]
    return lines[:end]


def getsourcelines(object):
    object = unwrap(object)
    lines, number = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or (isframe(object) and object.f_code.co_name == "<module>"):
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    found = []
    while number > 0 and lines[number - 1].lstrip().startswith("#"):
        number -= 1
        found.insert(0, lines[number].strip() + "\n")
    return "".join(found) or None


# ------------------------------------------------------------------ frames and states


if _MINOR >= 11:
    _Traceback = namedtuple("_Traceback", "filename lineno function code_context index")

    class Traceback(_Traceback):
        def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
            self = super().__new__(cls, filename, lineno, function, code_context, index)
            self.positions = positions
            return self

    _FrameInfo = namedtuple("_FrameInfo", ("frame",) + Traceback._fields)

    class FrameInfo(_FrameInfo):
        def __new__(cls, frame, filename, lineno, function, code_context, index, *,
                    positions=None):
            self = super().__new__(cls, frame, filename, lineno, function, code_context, index)
            self.positions = positions
            return self
else:
    Traceback = namedtuple("Traceback", "filename lineno function code_context index")
    FrameInfo = namedtuple("FrameInfo", ("frame",) + Traceback._fields)


def getframeinfo(frame, context=1):
    if istraceback(frame):
        lineno, frame = frame.tb_lineno, frame.tb_frame
    else:
        lineno = frame.f_lineno
    if not isframe(frame):
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    filename = frame.f_code.co_filename
    code_context = index = None
    lines = linecache.getlines(filename) if context > 0 else []
    if lines:
        start = max(0, min(lineno - 1 - context // 2, len(lines) - context))
        code_context = lines[start:start + context]
        index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, code_context, index)


def getlineno(frame):
    return frame.f_lineno


def getouterframes(frame, context=1):
    found = []
    while frame:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    found = []
    while tb:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return found


def currentframe():
    return sys._getframe(1)


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    return getinnerframes(sys.exc_info()[2], context)


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = (
    "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED")
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED")
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = (
    "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED")


def _state(object, prefix, short):
    if getattr(object, short + "_running"):
        return prefix + "_RUNNING"
    frame = getattr(object, short + "_frame")
    if frame is None:
        return prefix + "_CLOSED"
    return prefix + ("_CREATED" if frame.f_lasti == -1 else "_SUSPENDED")


def getgeneratorstate(generator):
    return _state(generator, "GEN", "gi")


def getcoroutinestate(coroutine):
    return _state(coroutine, "CORO", "cr")


if _MINOR >= 12:
    def getasyncgenstate(agen):
        return _state(agen, "AGEN", "ag")

    def getasyncgenlocals(agen):
        if not isasyncgen(agen):
            raise TypeError(f"{agen!r} is not a Python async generator")
        frame = agen.ag_frame
        return {} if frame is None else frame.f_locals


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    frame = generator.gi_frame
    return {} if frame is None else frame.f_locals


def getcoroutinelocals(coroutine):
    frame = getattr(coroutine, "cr_frame", None)
    return {} if frame is None else frame.f_locals


ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def getclosurevars(func):
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    nonlocals = {} if func.__closure__ is None else {
        name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__)}
    import builtins
    found_globals, found_builtins, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ("None", "True", "False"):
            continue
        if name in func.__globals__:
            found_globals[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            found_builtins[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found_globals, found_builtins, unbound)


# ------------------------------------------------------------------ arguments


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


def getcallargs(func, /, *positional, **named):
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
        func = func.__func__
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def formatannotation(annotation, base_module=None):
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
                      eval_str=False):
        return _signature(obj, follow_wrapped=follow_wrapped, cls=cls, globals=globals,
                          locals=locals, eval_str=eval_str)

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


_get_annotations = get_annotations  # for all versions


def _of_function(func, cls, globals=None, locals=None, eval_str=False):
    code = func.__code__
    positional = code.co_argcount
    names = code.co_varnames
    annotations = _get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
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
    if new is not None or init is not None:
        return _without_first(again(new if new is not None else init))
    if type not in mro:
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return cls()
    raise ValueError(f"no signature found for builtin type {obj!r}")


def _user_method(cls, name):
    """A method that is written in Python; None: it is the core's."""
    found = _static_of_class(cls, name)
    if isinstance(found, (staticmethod, classmethod)):
        found = found.__func__
    return found if isfunction(found) or isinstance(found, functools.partialmethod) else None


def _signature(obj, *, follow_wrapped=True, skip_bound=True, cls=Signature, globals=None,
               locals=None, eval_str=False):
    def again(other):
        return _signature(other, follow_wrapped=follow_wrapped, skip_bound=skip_bound, cls=cls,
                          globals=globals, locals=locals, eval_str=eval_str)

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
    if isfunction(obj) or _looks_like_function(obj):
        return _of_function(obj, cls, globals, locals, eval_str)
    if isinstance(obj, functools.partial):
        return _of_partial(obj, again(obj.func))
    if isclass(obj):
        return _of_class(obj, again, cls)
    if isbuiltin(obj) or ismethoddescriptor(obj) or ismethodwrapper(obj):
        raise ValueError(f"no signature found for builtin {obj!r}")
    call = _user_method(type(obj), "__call__")
    if call is None:
        raise ValueError(f"callable {obj!r} is not supported by signature")
    sig = again(call)
    return _without_first(sig) if skip_bound else sig


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals,
                                   locals=locals, eval_str=eval_str)

if sys.version_info < (3, 13):
    from _later import hide
    hide(globals(), {
        10: "get_annotations",
        12: "AGEN_CREATED AGEN_RUNNING AGEN_SUSPENDED AGEN_CLOSED",
        13: "Signature.format",
    })
