"""Annotations as values, with references in place of names that are missing, or as text."""

import builtins
import enum
import keyword
import sys
import types

__all__ = ["Format", "ForwardRef", "call_annotate_function", "call_evaluate_function",
           "get_annotate_from_class_namespace", "get_annotations", "annotations_to_string",
           "type_repr"]


class Format(enum.IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


class ForwardRef:
    """An expression for a type that may not exist yet."""

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__arg = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module
        self.__owner__ = owner
        self.__globals__ = self.__cell__ = self.__extra_names__ = None

    def __init_subclass__(cls, /, *args, **kwds):
        if cls.__module__ != __name__:
            raise TypeError("Cannot subclass special typing classes")

    @property
    def __forward_arg__(self):
        return self.__arg

    @property
    def __forward_code__(self):
        arg = self.__forward_arg__
        try:
            # A star is for the types in a tuple type.
            return compile(f"({arg},)[0]" if arg.startswith("*") else arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None,
                 format=Format.VALUE):
        if format == Format.STRING:
            return self.__forward_arg__
        if format not in (Format.VALUE, Format.FORWARDREF):
            raise NotImplementedError(format)
        try:
            return self.__find(globals, locals, type_params, owner)
        except NameError:
            if format == Format.VALUE:
                raise
            return self

    def __find(self, globals, locals, type_params, owner):
        if owner is None:
            owner = self.__owner__
        if globals is None:
            globals = self.__globals__
        if globals is None:
            name = self.__forward_module__ or getattr(owner, "__module__", None)
            module = owner if isinstance(owner, types.ModuleType) else sys.modules.get(name)
            globals = getattr(owner, "__globals__", None) or getattr(module, "__dict__", {})
        names = {param.__name__: param for param in type_params or getattr(
            owner, "__type_params__", ())}
        names.update(_cell_values(self.__cell__))
        if locals is not None:
            names.update(locals)
        elif isinstance(owner, type):
            names.update(vars(owner))
        arg = self.__forward_arg__
        if not arg.isidentifier() or keyword.iskeyword(arg):
            names.update(self.__extra_names__ or ())
            return eval(self.__forward_code__, globals, names)
        for space in (names, globals, builtins.__dict__):
            if arg in space:
                return space[arg]
        raise NameError(f"name {arg!r} is not defined", name=arg)

    def _evaluate(self, globalns, localns, *others, **kwds):
        import _typing
        found = self.evaluate(globals=globalns, locals=localns)
        found = _typing._type_check(found, "Forward references must evaluate to types.",
                                    allow_special_forms=True)
        return _typing._eval_type(found, globalns, localns)

    def __identity(self):
        return (self.__forward_arg__, self.__forward_module__, self.__forward_is_class__,
                id(self.__owner__))

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__identity() == other.__identity()

    def __hash__(self):
        return hash(self.__identity())

    def __or__(self, other):
        import typing
        return typing.Union[self, other]

    def __ror__(self, other):
        import typing
        return typing.Union[other, self]

    def __repr__(self):
        more = ""
        if self.__forward_module__ is not None:
            more += f", module={self.__forward_module__!r}"
        if self.__forward_is_class__:
            more += ", is_class=True"
        if self.__owner__ is not None:
            more += f", owner={self.__owner__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{more})"


def _cell(value):
    return (lambda: value).__closure__[0]


def _cell_values(cells):
    for name, cell in (cells or {}).items():
        try:
            yield name, cell.cell_contents
        except ValueError:
            pass


# How strongly the operators bind, the weakest first.
_OR, _XOR, _AND, _SHIFT, _SUM, _PRODUCT, _SIGN, _POWER, _ATOM = range(9)
_BINARY = {"or": ("|", _OR), "xor": ("^", _XOR), "and": ("&", _AND), "lshift": ("<<", _SHIFT),
           "rshift": (">>", _SHIFT), "add": ("+", _SUM), "sub": ("-", _SUM),
           "mul": ("*", _PRODUCT), "matmul": ("@", _PRODUCT), "truediv": ("/", _PRODUCT),
           "mod": ("%", _PRODUCT), "floordiv": ("//", _PRODUCT), "pow": ("**", _POWER)}


class _Text(ForwardRef):
    """Stands for a missing name; what is done with it is written down."""

    def __init__(self, names, text, level=_ATOM, extra=None):
        super().__init__(text, owner=names.owner, is_class=names.is_class)
        self.__globals__, self.__cell__ = names.globals, names.cells
        self.__names__, self.__level__, self.__extra_names__ = names, level, extra
        names.made.append(self)

    def __made(self, level, form, *parts):
        extra = dict(self.__extra_names__ or ())
        texts = [self.__names__.write(part, at, extra) for part, at in parts]
        return _Text(self.__names__, form.format(*texts), level, extra)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return self.__made(_ATOM, "{}." + name, (self, _ATOM))

    def __getitem__(self, key):
        if isinstance(key, tuple) and key:
            return self.__made(_ATOM, "{}[" + ", ".join(["{}"] * len(key)) + "]", (self, _ATOM),
                               *[(item, _OR) for item in key])
        return self.__made(_ATOM, "{}[{}]", (self, _ATOM), (key, _OR))

    def __call__(self, *args, **kwargs):
        form = ["{}"] * len(args) + [name + "={}" for name in kwargs]
        return self.__made(_ATOM, "{}(" + ", ".join(form) + ")", (self, _ATOM),
                           *[(item, _OR) for item in (*args, *kwargs.values())])

    def __iter__(self):
        yield self.__made(_ATOM, "*{}", (self, _ATOM))

    def __neg__(self):
        return self.__made(_SIGN, "-{}", (self, _SIGN))

    def __invert__(self):
        return self.__made(_SIGN, "~{}", (self, _SIGN))

    def __hash__(self):
        return id(self)

    def __eq__(self, other):
        return self is other


def _binary(symbol, level):
    form = f"{{}} {symbol} {{}}"

    def operator(self, other):
        return self._Text__made(level, form, (self, level), (other, level + 1))

    def reflected(self, other):
        return self._Text__made(level, form, (other, level), (self, level + 1))
    return operator, reflected


for _name, _how in _BINARY.items():
    _both = _binary(*_how)
    setattr(_Text, f"__{_name}__", _both[0])
    setattr(_Text, f"__r{_name}__", _both[1])


class _Names(dict):
    """Globals in which every name has a value."""

    def __init__(self, known, annotate, owner, texts):
        super().__init__(known)
        self.globals, self.owner, self.texts = annotate.__globals__, owner, texts
        self.is_class = isinstance(owner, type)
        self.made, self.cells, self.count = [], None, 0

    def __missing__(self, name):
        return _Text(self, name)

    def write(self, value, level, extra):
        """The text of an operand; what has none gets a name."""
        if isinstance(value, _Text):
            extra.update(value.__extra_names__ or ())
            text = value.__forward_arg__
            return text if value.__level__ >= level else f"({text})"
        if value is None or value is ... or type(value) in (str, int, float, bool, complex, bytes):
            return repr(value) if value is not ... else "..."
        if type(value) in (list, tuple):
            inner = ", ".join([self.write(item, _OR, extra) for item in value])
            if type(value) is list:
                return f"[{inner}]"
            return f"({inner},)" if len(value) == 1 else f"({inner})"
        if self.texts:
            return type_repr(value)
        self.count += 1
        name = f"__annotationlib_name_{self.count}__"
        extra[name] = value
        return name


def _fake(annotate, owner, format):
    """The function over globals of ours; what it finds missing stands in `made` of these."""
    code = annotate.__code__
    texts = format == Format.STRING
    kept = "__conditional_annotations__"
    known = {**builtins.__dict__, **annotate.__globals__}
    names = _Names({kept: known[kept]} if texts and kept in known else {} if texts else known,
                   annotate, owner, texts)
    names.cells = dict(zip(code.co_freevars, annotate.__closure__ or ()))
    cells = []
    for name, cell in names.cells.items():
        if name == "__classdict__" and texts:
            cell = _cell({})
        elif name != kept:
            empty = texts
            try:
                cell.cell_contents
            except ValueError:
                empty = True
            if empty:
                cell = _cell(_Text(names, name))
        cells.append(cell)
    made = types.FunctionType(code, names, None, annotate.__defaults__, tuple(cells),
                              annotate.__kwdefaults__)
    return made, names


def call_evaluate_function(evaluate, format, *, owner=None):
    return call_annotate_function(evaluate, format, owner=owner, _is_evaluate=True)


def call_annotate_function(annotate, format, *, owner=None, _is_evaluate=False):
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    try:
        return annotate(format)
    except NotImplementedError:
        pass
    if format not in (Format.FORWARDREF, Format.STRING):
        raise ValueError(f"Invalid format: {format!r}")
    function, names = _fake(annotate, owner, format)
    found = function(Format.VALUE_WITH_FAKE_GLOBALS)
    if format == Format.STRING:
        def text(value):
            return value if isinstance(value, str) else names.write(value, _OR, {})
        return text(found) if _is_evaluate else {key: text(value) for key, value in found.items()}
    for text in names.made:
        del text.__names__, text.__level__
        text.__class__ = ForwardRef
    return found


def get_annotate_from_class_namespace(obj):
    try:
        return obj["__annotate__"]
    except KeyError:
        return obj.get("__annotate_func__", None)


def _annotations(obj):
    found = obj.__annotations__
    if found is not None and not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    return found


def _called(obj, format):
    annotate = getattr(obj, "__annotate__", None)
    if annotate is None:
        return None
    found = call_annotate_function(annotate, format, owner=obj)
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotate__ returned a non-dict")
    return dict(found)


def _formatted(obj, format):
    if format == Format.STRING:
        found = _called(obj, format)
        if found is None:
            found = getattr(obj, "__annotations__", None)
            found = None if found is None else annotations_to_string(found)
        return found
    try:
        found = _annotations(obj)
    except (AttributeError, NameError) as error:
        if format == Format.VALUE and (isinstance(error, NameError) or isinstance(obj, type)
                                       or callable(obj)):
            if isinstance(error, NameError):
                raise
            return None
        return _called(obj, format)
    return found


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    if eval_str and format != Format.VALUE:
        raise ValueError("eval_str=True is only supported with format=Format.VALUE")
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    found = _formatted(obj, Format(format))
    if found is None:
        if isinstance(obj, type) or callable(obj) or isinstance(obj, types.ModuleType):
            return {}
        raise TypeError(f"{obj!r} does not have annotations")
    if not eval_str:
        return dict(found)
    own = None
    if isinstance(obj, type):
        names = getattr(sys.modules.get(obj.__module__), "__dict__", None)
        own = dict(vars(obj))
    elif isinstance(obj, types.ModuleType):
        names = obj.__dict__
    else:
        import inspect
        names = getattr(inspect.unwrap(obj), "__globals__", None)
    names = names if globals is None else globals
    own = own if locals is None else locals
    params = {param.__name__: param for param in getattr(obj, "__type_params__", ())}
    if params:
        own = {**params, **(own or {})}
    return {name: eval(value, names, own) if isinstance(value, str) else value
            for name, value in found.items()}


def type_repr(value):
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    if value is ...:
        return "..."
    return repr(value)


def annotations_to_string(annotations):
    return {name: value if isinstance(value, str) else type_repr(value)
            for name, value in annotations.items()}
