"""The event loop of Unix. It is native, and so is its policy."""

import sys

_PYTHON = sys.version_info[1]

__all__ = ("SelectorEventLoop",)
_UnixSelectorEventLoop = SelectorEventLoop
if _PYTHON >= 13:
    __all__ += ("EventLoop",)

if _PYTHON >= 14:
    _UnixDefaultEventLoopPolicy = _DefaultEventLoopPolicy
    _WATCHERS = ()
else:
    _UnixDefaultEventLoopPolicy = DefaultEventLoopPolicy
    _WATCHERS = ("AbstractChildWatcher", "SafeChildWatcher", "FastChildWatcher",
                 "MultiLoopChildWatcher", "ThreadedChildWatcher")
    if _PYTHON >= 9:
        _WATCHERS += ("PidfdChildWatcher",)
    __all__ += _WATCHERS + ("DefaultEventLoopPolicy",)


def __getattr__(name):
    if name in _WATCHERS or name == "BaseChildWatcher" and _WATCHERS:
        from . import _child_watchers
        return getattr(_child_watchers, name)
    from ._names import explain
    raise AttributeError(explain("asyncio.unix_events", name))
