"""What the event loop does with sockets.

The loop itself is native; the methods of the class here become its own when one of them is asked
for (see _METHODS). The handles that they make and queue are those of CPython, in the same order.
"""

import _network

_READ, _WRITE = 0, 1


def _fd_of(fileobj):
    """The number of a descriptor, or of an object that has one."""
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f"Invalid file object: {fileobj!r}") from None
    if fd < 0:
        raise ValueError(f"Invalid file descriptor: {fd}")
    return fd


class BaseSelectorEventLoop:
    """Methods of the loop, under the names that CPython has for them."""

    def _add_reader(self, fd, callback, *args):
        return _network.watch(self, _fd_of(fd), _READ, callback, args)

    def _remove_reader(self, fd):
        return _network.unwatch(self, _fd_of(fd), _READ)

    def _add_writer(self, fd, callback, *args):
        return _network.watch(self, _fd_of(fd), _WRITE, callback, args)

    def _remove_writer(self, fd):
        return _network.unwatch(self, _fd_of(fd), _WRITE)

    def add_reader(self, fd, callback, *args):
        self._add_reader(fd, callback, *args)

    def remove_reader(self, fd):
        return self._remove_reader(fd)

    def add_writer(self, fd, callback, *args):
        self._add_writer(fd, callback, *args)

    def remove_writer(self, fd):
        return self._remove_writer(fd)


_METHODS = {name: method for name, method in vars(BaseSelectorEventLoop).items()
            if not name.startswith("__")}
