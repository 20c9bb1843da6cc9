"""Questions about functions, coroutines, frames, classes and signatures. What kinds of objects there
are is in _inspect_kinds.py, signatures are in _inspect_signatures.py."""

import linecache
import sys
import types
from collections import namedtuple

from _inspect_kinds import (
    _asyncio_like, Attribute, classify_class_attrs, CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR,
    CO_ITERABLE_COROUTINE, CO_NESTED, CO_NEWLOCALS, CO_NOFREE, CO_OPTIMIZED, CO_VARARGS,
    CO_VARKEYWORDS, getattr_static, getmembers, getmro, _has_code_flag, isabstract, isasyncgen,
    isasyncgenfunction, isawaitable, isbuiltin, isclass, iscode, iscoroutine,
    iscoroutinefunction, isdatadescriptor, isframe, isfunction, isgenerator,
    isgeneratorfunction, isgetsetdescriptor, ismemberdescriptor, ismethod, ismethoddescriptor,
    ismethodwrapper, ismodule, isroutine, istraceback, TPFLAGS_IS_ABSTRACT, unwrap)
from _inspect_signatures import (
    ArgInfo, BoundArguments, _empty, formatannotation, FullArgSpec, get_annotations,
    getargvalues, getcallargs, getfullargspec, _KEYWORD_ONLY, Parameter, _ParameterKind,
    _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, Signature, signature, _VAR_KEYWORD,
    _VAR_POSITIONAL)

_MINOR = sys.version_info.minor
if _MINOR >= 12:
    from _inspect_kinds import _is_coroutine_mark, markcoroutinefunction

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
        doc = getattr(_asyncio_like(object), "__doc__", None)
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


if sys.version_info < (3, 13):
    from _later import hide as _hide
    _hide(globals(), {
        10: "get_annotations",
        11: "ismethodwrapper",
        12: "AGEN_CREATED AGEN_RUNNING AGEN_SUSPENDED AGEN_CLOSED",
        13: "Signature.format",
    })
