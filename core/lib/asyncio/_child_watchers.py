"""Watchers of child processes, up to 3.13. There are no children here: they have nothing to do."""

import signal
import sys
import warnings

_PYTHON = sys.version_info[1]
__name__ = "asyncio.unix_events"  # where CPython has them


def _deprecated(name, level):
    if _PYTHON >= 12:
        warnings.warn(f"'{name}' is deprecated as of Python 3.12 and will be removed in "
                      "Python 3.14.", DeprecationWarning, stacklevel=level + 1)


class AbstractChildWatcher:
    """What watches for the end of child processes."""

    if _PYTHON >= 12:
        def __init_subclass__(cls):
            if cls.__module__ != "asyncio.unix_events":
                _deprecated("AbstractChildWatcher", 2)

    def add_child_handler(self, pid, callback, *args):
        raise NotImplementedError()

    def remove_child_handler(self, pid):
        raise NotImplementedError()

    def attach_loop(self, loop):
        raise NotImplementedError()

    def close(self):
        raise NotImplementedError()

    def is_active(self):
        raise NotImplementedError()

    def __enter__(self):
        raise NotImplementedError()

    def __exit__(self, a, b, c):
        raise NotImplementedError()


class _Childless(AbstractChildWatcher):
    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_traceback):
        pass

    def is_active(self):
        return True

    def close(self):
        pass

    def attach_loop(self, loop):
        pass

    def add_child_handler(self, pid, callback, *args):
        raise NotImplementedError("Loopscope does not have subprocesses")

    def remove_child_handler(self, pid):
        return False


class BaseChildWatcher(_Childless):
    def __init__(self):
        self._loop = None

    def close(self):
        self.attach_loop(None)

    def is_active(self):
        return self._loop is not None and self._loop.is_running()

    def attach_loop(self, loop):
        if self._loop is not None:
            self._loop.remove_signal_handler(signal.SIGCHLD)
        self._loop = loop
        if loop is not None:
            loop.add_signal_handler(signal.SIGCHLD, self._sig_chld)

    def _sig_chld(self):
        pass  # no child ever ends


class SafeChildWatcher(BaseChildWatcher):
    def __init__(self):
        super().__init__()
        _deprecated("SafeChildWatcher", 2)


class FastChildWatcher(BaseChildWatcher):
    def __init__(self):
        super().__init__()
        _deprecated("FastChildWatcher", 2)


class MultiLoopChildWatcher(_Childless):
    def __init__(self):
        self._active = False
        _deprecated("MultiLoopChildWatcher", 2)

    def is_active(self):
        return self._active

    def attach_loop(self, loop):
        self._active = loop is not None or self._active

    def close(self):
        self._active = False


class ThreadedChildWatcher(_Childless):
    pass


if _PYTHON >= 9:
    class PidfdChildWatcher(_Childless):
        pass


# What the policy answers.


def _get_child_watcher(policy):
    watcher = vars(policy).get("_watcher")
    if watcher is None:
        with_pidfd = _PYTHON >= 12
        watcher = policy._watcher = (PidfdChildWatcher if with_pidfd
                                     else ThreadedChildWatcher)()
    _deprecated("get_child_watcher", 2)
    return watcher


def _set_child_watcher(policy, watcher):
    assert watcher is None or isinstance(watcher, AbstractChildWatcher)
    before = vars(policy).get("_watcher")
    if before is not None:
        before.close()
    policy._watcher = watcher
    _deprecated("set_child_watcher", 2)
