"""frame.f_locals of a function from 3.13 on: its variables, which can be read and set."""

import _traceback
import _types
from collections.abc import Mapping as _Mapping

_shown = set()  # ids of the frames whose variables repr() is showing


class FrameLocalsProxy:
    """A view of the variables of a frame. Names that the function does not have are kept beside them."""

    __slots__ = ("_frame",)
    __hash__ = None

    def __init__(self, frame):
        self._frame = frame

    def _now(self):
        return _types.frame_variables(self._frame)

    def __getitem__(self, key):
        variables = self._now()
        if key not in variables:
            raise KeyError(f"local variable '{key!r}' is not defined")
        return variables[key]

    def __setitem__(self, key, value):
        _types.set_frame_variable(self._frame, key, value)

    def __delitem__(self, key):
        raise TypeError("cannot remove variables from FrameLocalsProxy")

    def __contains__(self, key):
        return key in self._now()

    def __len__(self):
        return len(self._now())

    def __iter__(self):
        return iter(list(self._now()))

    def __reversed__(self):
        return reversed(list(self._now()))

    def __eq__(self, other):
        if isinstance(other, FrameLocalsProxy):
            return self._frame is other._frame
        return self._now() == other if isinstance(other, dict) else NotImplemented

    def __or__(self, other):
        return self._now() | (other._now() if isinstance(other, FrameLocalsProxy) else other)

    def __ror__(self, other):
        return other | self._now()

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        if id(self._frame) in _shown:
            return "{...}"
        _shown.add(id(self._frame))
        try:
            return repr(self._now())
        finally:
            _shown.discard(id(self._frame))

    def keys(self):
        return list(self._now())

    def values(self):
        return list(self._now().values())

    def items(self):
        return list(self._now().items())

    def copy(self):
        return self._now()

    def get(self, key, default=None, /):
        return self._now().get(key, default)

    def setdefault(self, key, default=None, /):
        variables = self._now()
        if key not in variables:
            self[key] = default
            return default
        return variables[key]

    def update(self, other, /):
        if isinstance(other, FrameLocalsProxy):
            other = other._now()
        for key in other.keys():
            self[key] = other[key]


FrameLocalsProxy.__module__ = "builtins"
_Mapping.register(FrameLocalsProxy)


_MODULES = {
    "Queue": "queues", "BaseEventLoop": "base_events", "Timeout": "timeouts", "Handle": "events",
    "run": "runners", "Runner": "runners", "_cancel_all_tasks": "runners",
    "run_forever": "base_events", "run_until_complete": "base_events",
}


class _Code:
    """The code of a frame of asyncio's that is native here and in Python there."""

    def __init__(self, name):
        self.co_qualname = name
        self.co_name = name.rpartition(".")[2]
        module = _MODULES.get(name.partition(".")[0], "tasks")
        self.co_filename = f"<lib>/asyncio/{module}.py"
        self.co_firstlineno = 1
        self.co_flags = 0x83  # optimized, with locals of its own, a coroutine
        self.co_varnames = self.co_cellvars = self.co_freevars = ()


_types.rename(_Code, "code")
_codes = {}


def native_code(name):
    if name not in _codes:
        _codes[name] = _Code(name)
    return _codes[name]


class _Frame:
    """One of several frames of CPython's library that a native one stands for."""

    def __init__(self, frame, name):
        self.f_back = frame.f_back
        self.f_code = native_code(name)
        self.f_lineno = 1
        self.f_globals = {}
        self.f_locals = {}


_types.rename(_Frame, "frame")

# The names of the frames, the outermost first, by the native one's name and number.
_STANDS_FOR = {
    ("run", 3): ("run", "Runner.__exit__", "Runner.close"),
    ("_cancel_all_tasks", 3): ("Runner.__exit__", "Runner.close", "_cancel_all_tasks"),
    ("run_forever", 3): ("BaseEventLoop.run_forever", "BaseEventLoop._run_once", "Handle._run"),
}


def passed(entry):
    """The library's frames between a traceback's and that of the next one, or between a frame and its
    caller; the outermost first."""
    frames = _traceback.passed(entry)
    shown = []
    at = 0
    while at < len(frames):
        frame, start = frames[at], at
        while at < len(frames) and frames[at] is frame:
            at += 1
        names = _STANDS_FOR.get((frame.f_code.co_name, at - start))
        shown += frames[start:at] if names is None else [_Frame(frame, name) for name in names]
    return shown
