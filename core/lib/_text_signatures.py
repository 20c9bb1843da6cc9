"""The parameters of builtin functions and of methods of builtin types, as inspect tells them."""

import sys

# By the parameters: whose they are, as CPython 3.13 has them.
_NAMES = {
    "(name, globals=None, locals=None, fromlist=(), level=0)": "__import__",
    "(x, /)":
        "abs math.acos math.acosh math.asin math.asinh math.atan math.atanh math.cbrt math.ceil "
        "math.cos math.cosh math.degrees math.erf math.erfc math.exp math.exp2 math.expm1 "
        "math.fabs math.floor math.frexp math.isfinite math.isinf math.isnan "
        "math.log1p math.log10 math.log2 math.modf math.radians math.sin math.sinh "
        "math.sqrt math.tan math.tanh math.trunc",
    "(iterable, /)": "all any",
    "(obj, /)": "ascii callable hash id len repr",
    "(number, /)": "bin hex oct",
    "(*args, **kws)": "breakpoint",
    "(i, /)": "chr",
    "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)":
        "compile",
    "(obj, name, /)": "delattr hasattr",
    "(x, y, /)": "divmod math.copysign math.fmod math.pow math.remainder",
    "(source, /, globals=None, locals=None)": "eval",
    "(source, /, globals=None, locals=None, *, closure=None)": "exec",
    "(value, format_spec='', /)": "format",
    "()":
        "globals locals object time.time time.time_ns time.tzset time.monotonic "
        "time.monotonic_ns time.process_time time.process_time_ns time.thread_time "
        "time.thread_time_ns time.perf_counter time.perf_counter_ns",
    "(prompt='', /)": "input",
    "(obj, class_or_tuple, /)": "isinstance",
    "(cls, class_or_tuple, /)": "issubclass",
    "(async_iterable, /)": "aiter",
    "(c, /)": "ord",
    "(base, exp, mod=None)": "pow",
    "(*args, sep=' ', end='\\n', file=None, flush=False)": "print",
    "(number, ndigits=None)": "round",
    "(obj, name, value, /)": "setattr",
    "(iterable, /, *, key=None, reverse=False)": "sorted",
    "(iterable, /, start=0)": "sum",
    "(object=False, /)": "bool",
    "(object)": "memoryview",
    "(self, /)":
        "bytearray.capitalize "
        "bytearray.clear bytearray.copy bytearray.isalnum bytearray.isalpha bytearray.isascii "
        "bytearray.isdigit bytearray.islower bytearray.isspace bytearray.istitle "
        "bytearray.isupper bytearray.lower bytearray.reverse bytearray.swapcase bytearray.title "
        "bytearray.upper bytes.capitalize bytes.isalnum bytes.isalpha bytes.isascii "
        "bytes.isdigit bytes.islower bytes.isspace bytes.istitle bytes.isupper bytes.lower "
        "bytes.swapcase bytes.title bytes.upper complex.conjugate dict.popitem dict.keys "
        "dict.items dict.values dict.clear dict.copy float.conjugate float.as_integer_ratio "
        "float.hex float.is_integer frozenset.copy int.conjugate int.bit_length int.bit_count "
        "int.as_integer_ratio int.is_integer list.clear list.copy list.reverse set.clear "
        "set.copy set.pop str.capitalize str.casefold str.title str.lower str.swapcase "
        "str.upper str.isascii str.islower str.isupper str.istitle str.isspace str.isdecimal "
        "str.isdigit str.isnumeric str.isalpha str.isalnum str.isidentifier str.isprintable "
        "type.mro deque.clear deque.copy deque.pop deque.popleft deque.reverse",
    "(self, item, /)": "bytearray.append deque.append deque.appendleft",
    "(self, width, fillchar=b' ', /)":
        "bytearray.center bytearray.ljust bytearray.rjust bytes.center bytes.ljust bytes.rjust",
    "(self, /, encoding='utf-8', errors='strict')": "bytearray.decode bytes.decode str.encode",
    "(self, /, tabsize=8)": "bytearray.expandtabs bytes.expandtabs str.expandtabs",
    "(self, iterable_of_ints, /)": "bytearray.extend",
    "(string, /)": "bytearray.fromhex bytes.fromhex float.fromhex",
    "(self, index, item, /)": "bytearray.insert",
    "(self, iterable_of_bytes, /)": "bytearray.join bytes.join",
    "(self, bytes=None, /)":
        "bytearray.lstrip bytearray.rstrip bytearray.strip bytes.lstrip bytes.rstrip "
        "bytes.strip",
    "(self, sep, /)":
        "bytearray.partition bytearray.rpartition bytes.partition bytes.rpartition "
        "str.partition str.rpartition",
    "(self, index=-1, /)": "bytearray.pop list.pop",
    "(self, value, /)":
        "bytearray.remove list.remove list.count tuple.count deque.count deque.remove",
    "(self, old, new, count=-1, /)": "bytearray.replace bytes.replace",
    "(self, prefix, /)": "bytearray.removeprefix bytes.removeprefix str.removeprefix",
    "(self, suffix, /)": "bytearray.removesuffix bytes.removesuffix str.removesuffix",
    "(self, /, sep=None, maxsplit=-1)":
        "bytearray.rsplit bytearray.split bytes.rsplit bytes.split str.split str.rsplit",
    "(self, /, keepends=False)": "bytearray.splitlines bytes.splitlines str.splitlines",
    "(self, table, /, delete=b'')": "bytearray.translate bytes.translate",
    "(self, width, /)": "bytearray.zfill bytes.zfill str.zfill",
    "(function, /)": "classmethod staticmethod",
    "(real=0, imag=0)": "complex",
    "(self, key, default=None, /)": "dict.get dict.setdefault",
    "(iterable, value=None, /)": "dict.fromkeys",
    "(iterable, start=0)": "enumerate",
    "(function, iterable, /)": "filter",
    "(x=0, /)": "float",
    "(iterable=(), /)": "frozenset list set tuple",
    "(self, /, *others)":
        "frozenset.difference frozenset.intersection frozenset.union set.difference "
        "set.difference_update set.intersection set.intersection_update set.union set.update",
    "(self, other, /)":
        "frozenset.isdisjoint frozenset.issubset frozenset.issuperset "
        "frozenset.symmetric_difference set.isdisjoint set.issubset set.issuperset "
        "set.symmetric_difference set.symmetric_difference_update",
    "(fget=None, fset=None, fdel=None, doc=None)": "property",
    "(self, object, /)":
        "property.getter property.setter property.deleter list.append range.count range.index "
        "set.add set.discard set.remove slice.indices",
    "(self, /, length=1, byteorder='big', *, signed=False)": "int.to_bytes",
    "(bytes, byteorder='big', *, signed=False)": "int.from_bytes",
    "(self, index, object, /)": "list.insert",
    "(self, iterable, /)": "list.extend str.join deque.extend deque.extendleft",
    "(self, value, start=0, stop=9223372036854775807, /)": "list.index tuple.index",
    "(self, /, *, key=None, reverse=False)": "list.sort",
    "(function, iterable, /, *iterables)": "map",
    "(sequence, /)": "reversed",
    "(self, old, new, /, count=-1)": "str.replace",
    "(self, width, fillchar=' ', /)": "str.center str.ljust str.rjust",
    "(self, chars=None, /)": "str.lstrip str.rstrip str.strip",
    "(self, table, /)": "str.translate",
    "(self, /, *args, **kwargs)": "str.format",
    "(self, mapping, /)": "str.format_map",
    "(*iterables, strict=False)": "zip",
    "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, "
    "closefd=True, opener=None)":
        "open",
    "(y, x, /)": "math.atan2",
    "(x, i, /)": "math.ldexp",
    "(clk_id, /)": "time.clock_gettime time.clock_gettime_ns",
    "(object, /)": "time.sleep time.mktime",
    "(self, index, value, /)": "deque.insert",
    "(self, n=1, /)": "deque.rotate",
    "(attr, /, *attrs)": "operator.attrgetter.__new__",
    "(item, /, *items)": "operator.itemgetter.__new__",
    "(name, /, *args, **kwargs)": "operator.methodcaller.__new__",
}

# Those that have no signature before 3.13.
_NEW = frozenset((
    "bool breakpoint bytearray.capitalize bytearray.isalnum bytearray.isalpha bytearray.isascii "
    "bytearray.isdigit bytearray.islower bytearray.isspace bytearray.istitle "
    "bytearray.isupper bytearray.lower bytearray.swapcase bytearray.title bytearray.upper "
    "bytes.capitalize bytes.isalnum bytes.isalpha bytes.isascii bytes.isdigit bytes.islower "
    "bytes.isspace bytes.istitle bytes.isupper bytes.lower bytes.swapcase bytes.title "
    "bytes.upper classmethod dict.keys dict.items dict.values dict.clear dict.copy filter "
    "frozenset frozenset.copy frozenset.difference frozenset.intersection "
    "frozenset.isdisjoint frozenset.issubset frozenset.issuperset "
    "frozenset.symmetric_difference frozenset.union property.getter property.setter "
    "property.deleter int.conjugate map range.count range.index set set.add set.clear "
    "set.copy set.discard set.difference set.difference_update set.intersection "
    "set.intersection_update set.isdisjoint set.issubset set.issuperset set.pop set.remove "
    "set.symmetric_difference set.symmetric_difference_update set.union set.update "
    "slice.indices staticmethod str.format str.format_map zip time.time time.time_ns "
    "time.clock_gettime time.clock_gettime_ns time.sleep time.mktime time.tzset "
    "time.monotonic time.monotonic_ns time.process_time time.process_time_ns time.thread_time "
    "time.thread_time_ns time.perf_counter time.perf_counter_ns deque.append deque.appendleft "
    "deque.clear deque.copy deque.count deque.extend deque.extendleft deque.insert deque.pop "
    "deque.popleft deque.remove deque.reverse deque.rotate"
).split())


# Those that had other parameters before.
_OLD = {
    "eval": "(source, globals=None, locals=None, /)",
    "exec": "(source, globals=None, locals=None, /, *, closure=None)",
    "str.replace": "(self, old, new, count=-1, /)",
}
if sys.version_info < (3, 11):
    _OLD["exec"] = _OLD["eval"]

# Functions of Python that are C code in CPython and have no signature there.
_NONE = frozenset((
    "math.hypot time.asctime time.clock_getres time.clock_settime time.clock_settime_ns "
    "time.ctime time.get_clock_info time.gmtime time.localtime time.strftime time.strptime "
    "_builtins.memoryview.cast _builtins.memoryview.hex"
).split())
if sys.version_info < (3, 12):
    _NONE |= {f"operator.{name}.__new__" for name in ("attrgetter", "itemgetter", "methodcaller")}

_parameters = {name: parameters for parameters, names in _NAMES.items() for name in names.split()}
if sys.version_info < (3, 13):
    _parameters.update(_OLD)


def find(name):
    """A function of Python with the parameters of the builtin one of that name, or None."""
    hidden = name in _NONE or sys.version_info < (3, 13) and name in _NEW
    if hidden or name not in _parameters:
        return None
    namespace = {}
    exec(f"def like{_parameters[name]}: pass", namespace)
    return namespace["like"]


def is_hidden(function):
    """Whether a function of Python stands for one that has no signature."""
    name = f"{function.__module__}.{function.__qualname__}"
    return name in _NONE or sys.version_info < (3, 13) and name in _NEW
