"""Threads at their lowest level. Locks and _start are native and in this namespace already."""

import sys
import _types

error = RuntimeError

_MAIN_IDENT = get_ident()
_IDENT_STEP = 8392704


def start_new_thread(function, args, kwargs=None):
    """Starts a thread that calls the function; answers its identifier."""
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if kwargs is not None and not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")
    name = getattr(function, "__name__", "thread")
    if kwargs:
        from functools import partial
        function = partial(function, **kwargs)
    return _start(function, args, None, True, name)


start_new = start_new_thread
allocate = allocate_lock


def get_native_id():
    return 4242 + (_MAIN_IDENT - get_ident()) // _IDENT_STEP


def exit():
    """Ends the thread that calls it, silently."""
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2, /):
    """Does to the main thread what Ctrl+C does."""
    import signal
    if signal.getsignal(signum) in (signal.SIG_DFL, signal.SIG_IGN):
        return
    signal.raise_signal(signum)


def stack_size(size=0, /):
    return 0


class _local:
    """Attributes that each thread has for itself."""

    __slots__ = ("_args", "_dicts", "__weakref__")

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_args", (args, kwargs))
        # The thread that makes it calls __init__ as usual.
        object.__setattr__(self, "_dicts", {get_ident(): {}})
        return self

    def __getattribute__(self, name):
        names = _local_dict(self)
        if name == "__dict__":
            return names
        if name in names:
            # What the class has with a setter comes first, as for any object.
            if not hasattr(type(getattr(type(self), name, None)), "__set__"):
                return names[name]
        if type(self) is not _local or hasattr(_local, name):
            return object.__getattribute__(self, name)
        raise AttributeError(f"'_thread._local' object has no attribute {name!r}")

    def __setattr__(self, name, value):
        names = _local_dict(self)
        if name == "__dict__":
            raise AttributeError(
                f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        if hasattr(type(getattr(type(self), name, None)), "__set__"):
            object.__setattr__(self, name, value)
        else:
            names[name] = value

    def __delattr__(self, name):
        names = _local_dict(self)
        if name == "__dict__":
            raise AttributeError(
                f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        if name not in names:
            raise AttributeError(f"{_type_name(self)!r} object has no attribute {name!r}")
        del names[name]


def _type_name(instance):
    cls = type(instance)
    return "_thread._local" if cls is _local else cls.__name__


def _local_dict(instance):
    """The attributes of the thread that asks; the first time, __init__ fills them."""
    dicts = object.__getattribute__(instance, "_dicts")
    ident = get_ident()
    names = dicts.get(ident)
    if names is None:
        names = dicts[ident] = {}
        _locals_of(ident).append(dicts)
        cls = type(instance)
        if cls.__init__ is not object.__init__:
            args, kwargs = object.__getattribute__(instance, "_args")
            cls.__init__(instance, *args, **kwargs)
    return names


# Thread identifier -> the dicts that hold something for it: given up when the thread ends.
_held = {}


def _locals_of(ident):
    return _held.setdefault(ident, [])


def _forget(ident):
    """A thread ends: what it kept in locals goes."""
    for dicts in _held.pop(ident, ()):
        dicts.pop(ident, None)


_types.built_in(globals())
