"""Who is called when a descriptor can be read or written: methods of the loop.

The loop watches descriptors itself, natively, unless the program has given it a selector of its own.
"""

import _network
import sys
from weakref import WeakValueDictionary

from .events import Handle

__name__ = "asyncio.selector_events"  # where CPython has them

_PYTHON = sys.version_info[1]
_READ, _WRITE = 0, 1
_MASKS = 1, 2  # selectors.EVENT_READ and EVENT_WRITE


def _fileno(fileobj):
    """The number of a descriptor, or of an object that has one."""
    if isinstance(fileobj, int):
        return fileobj
    try:
        return int(fileobj.fileno())
    except (AttributeError, TypeError, ValueError):
        raise ValueError(f"Invalid file object: {fileobj!r}") from None


def _fd_of(fileobj):
    fd = _fileno(fileobj)
    if fd < 0:
        raise ValueError(f"Invalid file descriptor: {fd}")
    return fd


def _transports_of(loop):
    """The living transports of a loop, by descriptor."""
    table = vars(loop).get("_transports")
    if table is None:
        table = loop._transports = WeakValueDictionary()
    return table


def _selector_of(loop):
    """The selector that the program has given a loop; None: the loop waits by itself."""
    selector = vars(loop).get("_selector")
    return None if type(selector).__module__ in ("builtins", "selectors") else selector


def _pair(event, handle, data):
    """What a selector keeps for a descriptor: the handles of its reader and its writer."""
    return (handle, data[1]) if event == _READ else (data[0], handle)


class BaseSelectorEventLoop:
    """Methods of the loop, under the names that CPython has for them."""

    def _ensure_fd_no_transport(self, fd):
        transport = _transports_of(self).get(_fileno(fd))
        if transport is not None and not transport.is_closing():
            raise RuntimeError(f"File descriptor {fd!r} is used by transport {transport!r}")

    @property
    def _selector(self):
        found = vars(self)
        if "_selector" not in found:
            import selectors
            found["_selector"] = selectors.EpollSelector()
        return found["_selector"]

    @_selector.setter
    def _selector(self, selector):
        vars(self)["_selector"] = selector

    def _watch(self, fd, event, callback, args):
        selector = _selector_of(self)
        if selector is None:
            return _network.watch(self, _fd_of(fd), event, callback, args)
        if self.is_closed():
            raise RuntimeError("Event loop is closed")
        handle = Handle(callback, args, self, None)
        key = selector.get_map().get(fd)
        if key is None:
            selector.register(fd, _MASKS[event], _pair(event, handle, (None, None)))
            return handle
        before = key.data[event]
        selector.modify(fd, key.events | _MASKS[event], _pair(event, handle, key.data))
        if before is not None:
            before.cancel()
        return handle

    def _unwatch(self, fd, event):
        if self.is_closed():
            return False
        selector = _selector_of(self)
        if selector is None:
            return _network.unwatch(self, _fd_of(fd), event)
        key = selector.get_map().get(fd)
        if key is None:
            return False
        left = key.events & ~_MASKS[event]
        if left:
            selector.modify(fd, left, _pair(event, None, key.data))
        else:
            selector.unregister(fd)
        if key.data[event] is None:
            return False
        key.data[event].cancel()
        return True

    def _process_events(self, event_list):
        for key, mask in event_list:
            for event, handle in enumerate(key.data):
                if mask & _MASKS[event] and handle is not None:
                    if handle._cancelled:
                        (self._remove_reader, self._remove_writer)[event](key.fileobj)
                    else:
                        self._add_callback(handle)

    def _add_reader(self, fd, callback, *args):
        return self._watch(fd, _READ, callback, args)

    def _remove_reader(self, fd):
        return self._unwatch(fd, _READ)

    def _add_writer(self, fd, callback, *args):
        return self._watch(fd, _WRITE, callback, args)

    def _remove_writer(self, fd):
        return self._unwatch(fd, _WRITE)

    def add_reader(self, fd, callback, *args):
        self._ensure_fd_no_transport(fd)
        handle = self._add_reader(fd, callback, *args)
        return handle if _PYTHON < 10 else None

    def remove_reader(self, fd):
        self._ensure_fd_no_transport(fd)
        return self._remove_reader(fd)

    def add_writer(self, fd, callback, *args):
        self._ensure_fd_no_transport(fd)
        handle = self._add_writer(fd, callback, *args)
        return handle if _PYTHON < 10 else None

    def remove_writer(self, fd):
        self._ensure_fd_no_transport(fd)
        return self._remove_writer(fd)
