"""Plugins: registered by __init_subclass__, by decorators, by entry in a dict of sources; hooks and priorities."""
import sys
import types
import warnings
from collections import defaultdict
from textwrap import dedent


class Plugin:
    registry = {}
    requires = ()

    def __init_subclass__(cls, *, name=None, abstract=False, **kwargs):
        super().__init_subclass__(**kwargs)
        if abstract:
            return
        key = name or cls.__name__.lower()
        if key in Plugin.registry:
            warnings.warn(f"plugin {key!r} is replaced", stacklevel=2)
        Plugin.registry[key] = cls
        cls.plugin_name = key

    def __class_getitem__(cls, key):
        try:
            return cls.registry[key]
        except KeyError:
            raise LookupError(f"no plugin {key!r}, there are: {', '.join(sorted(cls.registry))}") from None


class Hooks:
    def __init__(self):
        self._hooks = defaultdict(list)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)

        def call(*args, **kwargs):
            return [f(*args, **kwargs) for _, f in sorted(self._hooks[name], key=lambda item: -item[0])]
        call.__name__ = name
        return call

    def implement(self, *names, priority=0):
        def decorate(function):
            for name in names or (function.__name__,):
                self._hooks[name].append((priority, function))
            return function
        return decorate

    def __dir__(self):
        return [*super().__dir__(), *self._hooks]

    def __contains__(self, name):
        return name in self._hooks

    def __len__(self):
        return sum(map(len, self._hooks.values()))


hooks = Hooks()


class Filter(Plugin, abstract=True):
    def __call__(self, text):
        return text


class Upper(Filter):
    def __call__(self, text):
        return text.upper()


class Strip(Filter, name="trim"):
    def __init__(self, chars=None):
        self.chars = chars

    def __call__(self, text):
        return text.strip(self.chars)


@hooks.implement(priority=5)
def start(app):
    return f"start {app}"


@hooks.implement("start", "stop")
def both(app):
    return f"both {app}"


SOURCES = {
    "reverse": '''
        """Turns text around."""
        class Reverse(Filter):
            requires = ("upper",)
            def __call__(self, text):
                return text[::-1]
        @hooks.implement(priority=9)
        def start(app):
            return f"{__name__} starts {app}"
    ''',
    "broken": "class Broken(Filter:\n    pass\n",
    "fails": "1 / 0",
    "again": "class Upper(Filter):\n    pass\n",
}


def load(name, source):
    module = types.ModuleType(name)
    module.__dict__.update(Filter=Filter, hooks=hooks)
    code = compile(dedent(source), f"<plugin {name}>", "exec")
    exec(code, module.__dict__)
    sys.modules[f"plugins.{name}"] = module
    return module


for name, source in SOURCES.items():
    try:
        module = load(name, source)
        print("loaded", module.__name__, "-", module.__doc__, sorted(n for n in vars(module) if n[0] != "_"))
    except SyntaxError as error:
        print("SyntaxError in", error.filename, "line", error.lineno, error.text and error.text.strip())
    except Exception as error:
        tb = error.__traceback__
        while tb.tb_next:
            tb = tb.tb_next
        print(type(error).__name__, error, "in", tb.tb_frame.f_code.co_filename, tb.tb_frame.f_code.co_name, tb.tb_lineno)

text = "  Hello  "
for key in "trim", "reverse", "upper", "rot13":
    try:
        plugin = Plugin[key]
        text = plugin()(text)
        print(f"{key}: {text!r} requires {plugin.requires} by {plugin.__qualname__} of {plugin.__module__}")
    except LookupError as error:
        print("LookupError:", error)
print(hooks.start("app"), hooks.stop("app"), hooks.unknown(1), len(hooks), "start" in hooks, [n for n in dir(hooks) if n.startswith("st")], hooks.start.__name__)
print(sys.modules["plugins.reverse"].Reverse.__name__, "plugins.broken" in sys.modules, Strip("x-")("--x text x"), issubclass(Upper, Plugin), Filter.__subclasses__()[0].__name__)
namespace = {}
exec("print(len('restricted'))", namespace)
try:
    exec("opens('x')", namespace)
except NameError as error:
    print(error)
print(eval("a + b", {"a": 1}, {"b": 2}), eval(compile("[x * 2 for x in range(3)]", "<e>", "eval")), type(types.SimpleNamespace(x=1)).__name__)
try:
    hooks._secret
except AttributeError as error:
    print("AttributeError", error)
