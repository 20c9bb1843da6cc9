"""The names of the module `sys` that few programs use."""

import sys as _sys
import _types
from _stdlib import names as _stdlib_names
from types import SimpleNamespace as _SimpleNamespace

_VERSION = _sys.version_info[:2]
_MISSING = ("settrace", "setprofile", "monitoring", "call_tracing", "addaudithook", "audit",
            "getallocatedblocks", "_current_frames", "_current_exceptions",
            "getunicodeinternedsize", "activate_stack_trampoline", "_debugmallocstats",
            "deactivate_stack_trampoline", "is_stack_trampoline_active", "setdlopenflags",
            "getdlopenflags", "getandroidapilevel", "getwindowsversion", "winver")


def __getattr__(name):
    if name in ("stdin", "__stdin__"):
        from _stdin import stdin
        return stdin
    text = f"module 'sys' has no attribute {name!r}"
    if name in _MISSING:
        text += f"\nLoopscope does not have sys.{name}."
    error = AttributeError(text)
    if name not in _MISSING and _VERSION >= (3, 10):
        error.name, error.obj = name, _sys
    raise error


def _named(name, /, **fields):
    """A tuple with names, as C code makes them."""
    def show(self):
        return f"sys.{name}({', '.join([f'{key}={value!r}' for key, value in fields.items()])})"

    def refuse(cls, *args, **kwargs):
        raise TypeError(f"cannot create 'sys.{name}' instances")
    body = {key: property(lambda self, at=at: self[at]) for at, key in enumerate(fields)}
    body.update(__slots__=(), __repr__=show, __module__="sys", n_fields=len(fields),
                n_sequence_fields=len(fields), n_unnamed_fields=0)
    cls = type(name, (tuple,), body)
    made = tuple.__new__(cls, fields.values())
    cls.__new__ = refuse
    return made


_more_flags = {}
if _VERSION >= (3, 10):
    _more_flags["warn_default_encoding"] = 0
if _VERSION >= (3, 11):
    _more_flags["safe_path"] = False
    _more_flags["int_max_str_digits"] = 4300
flags = _named("flags", debug=0, inspect=0, interactive=0, optimize=0, dont_write_bytecode=1,
               no_user_site=0, no_site=0, ignore_environment=0, verbose=0, bytes_warning=0,
               quiet=0, hash_randomization=0, isolated=0, dev_mode=False, utf8_mode=1,
               **_more_flags)
hash_info = _named("hash_info", width=64, modulus=2 ** 61 - 1, inf=314159, nan=0, imag=1000003,
                   algorithm="siphash13" if _VERSION >= (3, 11) else "siphash24", hash_bits=64,
                   seed_bits=128, cutoff=0)
int_info = _named("int_info", bits_per_digit=30, sizeof_digit=4,
                  **({"default_max_str_digits": 4300, "str_digits_check_threshold": 640}
                     if _VERSION >= (3, 11) else {}))
thread_info = _named("thread_info", name="pthread", lock="semaphore", version=None)
implementation = _SimpleNamespace(
    name="cpython", cache_tag=f"cpython-3{_VERSION[1]}", version=_sys.version_info,
    hexversion=_sys.hexversion, _multiarch="x86_64-linux-gnu")
abiflags = ""
api_version = 1013
copyright = "The copyright of Loopscope and of what it contains is in its file LICENSE."
exec_prefix = base_prefix = base_exec_prefix = _sys.prefix
platlibdir = "lib"
pycache_prefix = None
warnoptions = []
orig_argv = ["python", *_sys.argv]
meta_path, path_hooks, path_importer_cache = [], [], {}
builtin_module_names = ("_thread", "atexit", "builtins", "errno", "gc", "itertools", "marshal",
                        "sys", "time")
stdlib_module_names = _stdlib_names


def getfilesystemencodeerrors():
    return "surrogateescape"


def setswitchinterval(interval, /):
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")


# ------------------------------------------------------------------ sizes


def _size_of_list(count):
    """As if the items had been appended one by one."""
    room = 0
    while room < count:
        room = room + 1 + (room + 1 >> 3) + 6 & ~3
    return 56 + 8 * room


def _size_of_dict(dict):
    if not dict:
        return 64
    slots = 8
    while slots * 2 // 3 < len(dict):
        slots *= 2
    texts = all(type(key) is str for key in dict) and _VERSION >= (3, 11)
    index = slots * (1 if slots <= 128 else 2 if slots <= 32768 else 4)
    return (96 if _VERSION >= (3, 11) else 104) + index + slots * 2 // 3 * (16 if texts else 24)


def _size_of_set(items):
    slots = 8
    while len(items) * 5 >= (slots - 1) * 3:
        slots *= 4
    return 216 + (slots * 16 if slots > 8 else 0)


def _size_of_text(text):
    """The width of all characters is that of the widest."""
    widest = max(map(ord, text), default=0)
    base = 0 if _VERSION >= (3, 12) else 8 if widest < 128 else 16
    if widest < 128:
        return 41 + base + len(text)
    if widest < 256:
        return 57 + base + len(text)
    return 58 + base + 2 * len(text) if widest < 65536 else 60 + base + 4 * len(text)


_SIZES = {
    int: lambda value: 24 + 4 * max((value.bit_length() + 29) // 30, _VERSION >= (3, 9)),
    str: _size_of_text, bytes: lambda value: 33 + len(value),
    bytearray: lambda value: 57 + len(value) if value else 56,
    tuple: lambda value: 40 + 8 * len(value), list: lambda value: _size_of_list(len(value)),
    dict: _size_of_dict, set: _size_of_set, frozenset: _size_of_set, bool: lambda value: 28,
    float: lambda value: 24, complex: lambda value: 32, range: lambda value: 48,
    slice: lambda value: 56, type(None): lambda value: 16, type(...): lambda value: 16,
    type(len): lambda value: 72, object: lambda value: 16,
    type(_size_of_list): lambda value: 160 if _VERSION >= (3, 13) else 152 if _VERSION >= (
        3, 11) else 136,
    type(_ for _ in ()): lambda value: 192 if _VERSION >= (3, 13) else 200 if _VERSION >= (
        3, 11) else 112,
}


def getsizeof(object, *default):
    """The bytes of an object as CPython has it; how much room is kept for more items is a guess."""
    kind = type(object)
    for cls in kind.__mro__:
        if cls in _SIZES:
            break
        if "__sizeof__" in cls.__dict__ and cls.__module__ != "builtins":
            return object.__sizeof__() + (32 if _VERSION >= (3, 11) else 16)
    if kind in _SIZES:
        return _SIZES[kind](object)
    if kind.__module__ != "builtins":
        return 48 if _VERSION >= (3, 13) or _VERSION < (3, 11) else 56
    return object.__sizeof__()


# ------------------------------------------------------------------ hooks


def displayhook(object, /):
    """What an interactive session shows of a value."""
    if object is None:
        return
    import builtins
    builtins._ = None
    _sys.stdout.write(repr(object) + "\n")
    builtins._ = object


def breakpointhook(*args, **kws):
    raise RuntimeError("breakpoint() is not supported: there is no debugger to enter")


class UnraisableHookArgs:
    """What is told of an exception that nobody can catch."""

    def __init__(self, exc_type, exc_value, exc_traceback, err_msg, object):
        self.exc_type, self.exc_value, self.exc_traceback = exc_type, exc_value, exc_traceback
        self.err_msg, self.object = err_msg, object

    def __repr__(self):
        inside = ", ".join([f"{key}={value!r}" for key, value in vars(self).items()])
        return f"UnraisableHookArgs({inside})"


def unraisablehook(unraisable, /):
    """Shows it on stderr."""
    import traceback
    late = unraisable.err_msg is not None and _VERSION >= (3, 13)
    head = unraisable.err_msg
    if unraisable.object is not None:
        head = "Exception ignored in" if head is None else head
        head += f"{' ' if late else ': '}{unraisable.object!r}{':' if late else ''}"
    elif head is not None:
        head += ":"
    lines = [head + "\n"] if head is not None else []
    if unraisable.exc_traceback is not None:
        lines.append("Traceback (most recent call last):\n")
        lines += traceback.format_tb(unraisable.exc_traceback)
    lines += traceback.format_exception_only(unraisable.exc_type, unraisable.exc_value)
    _sys.stderr.write("".join(lines))


__displayhook__, __breakpointhook__, __unraisablehook__ = (
    displayhook, breakpointhook, unraisablehook)


def _call_unraisablehook(hook, exception, err_msg, object):
    hook(UnraisableHookArgs(type(exception), exception, exception.__traceback__, err_msg, object))


# ------------------------------------------------------------------ bytes of the streams


def _unsupported(text):
    import io
    raise io.UnsupportedOperation(text)


class _Buffer:
    """The bytes behind sys.stdout and sys.stderr."""

    closed = False
    mode = "wb"
    raw = property(lambda self: self)

    def __init__(self, stream):
        self._stream = stream
        self.name = stream.name

    def write(self, data, /):
        data = bytes(data)
        self._stream.write(data.decode("utf-8", "backslashreplace"))
        return len(data)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def read(self, size=-1, /):
        _unsupported("read")

    readline = readlines = read1 = __iter__ = read

    def flush(self):
        pass

    close = detach = flush

    def isatty(self):
        return False

    seekable = readable = isatty

    def writable(self):
        return True

    def fileno(self):
        return self._stream.fileno()

    def __repr__(self):
        return f"<_io.BufferedWriter name='{self.name}'>"


def _buffer(stream):
    return _Buffer(stream)

_types.built_in(globals(), "sys")
if _sys.version_info < (3, 10):
    from _later import hide as _hide
    _hide(globals(), {9: "platlibdir", 10: "orig_argv stdlib_module_names"})
