"""Servers and loops in general. Handles, policies and the current loop are native and here already."""

import sys

from . import unix_events as _unix_events

_PYTHON = sys.version_info[1]

__all__ = ("AbstractEventLoopPolicy",) if _PYTHON < 14 else ()
__all__ += ("AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle",
            "get_event_loop_policy", "set_event_loop_policy", "get_event_loop",
            "set_event_loop", "new_event_loop", "_set_running_loop", "get_running_loop",
            "_get_running_loop")


def __getattr__(name):
    from ._names import explain
    raise AttributeError(explain("asyncio.events", name))


class AbstractServer:
    """What servers have."""

    def close(self):
        raise NotImplementedError

    if _PYTHON >= 13:
        def close_clients(self):
            raise NotImplementedError

        def abort_clients(self):
            raise NotImplementedError

    def get_loop(self):
        raise NotImplementedError

    def is_serving(self):
        raise NotImplementedError

    async def start_serving(self):
        raise NotImplementedError

    async def serve_forever(self):
        raise NotImplementedError

    async def wait_closed(self):
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class _Local:
    """What the default policy keeps for the thread."""

    @property
    def _loop(self):
        return _policy_state()[0]

    if _PYTHON < 14:
        @property
        def _set_called(self):
            return _policy_state()[1]


_Local.__qualname__ = ("_" if _PYTHON >= 14 else "") + "BaseDefaultEventLoopPolicy._Local"

# The names of CPython's two implementations mean the only one here.
_py_get_event_loop = _c_get_event_loop = get_event_loop
_py_get_running_loop = _c_get_running_loop = get_running_loop
_py__get_running_loop = _c__get_running_loop = _get_running_loop
_py__set_running_loop = _c__set_running_loop = _set_running_loop
if 10 <= _PYTHON < 12:
    _get_event_loop = _py__get_event_loop = _c__get_event_loop = get_event_loop

_event_loop_policy = None  # the native one is made when it is asked for
if _PYTHON < 14:
    BaseDefaultEventLoopPolicy = _unix_events.DefaultEventLoopPolicy.__base__
    __all__ += ("get_child_watcher", "set_child_watcher")

    def get_child_watcher():
        return get_event_loop_policy().get_child_watcher()

    def set_child_watcher(watcher):
        return get_event_loop_policy().set_child_watcher(watcher)
else:
    _BaseDefaultEventLoopPolicy = _unix_events._DefaultEventLoopPolicy.__base__

    def _without_warning(function, *args):
        import warnings
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            return function(*args)

    def _get_event_loop_policy():
        return _without_warning(get_event_loop_policy)

    def _set_event_loop_policy(policy):
        return _without_warning(set_event_loop_policy, policy)

    def _init_event_loop_policy():
        _get_event_loop_policy()
