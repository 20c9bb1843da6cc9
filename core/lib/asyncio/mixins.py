"""What the primitives share: the loop that they belong to, and the line in which tasks wait."""

import sys

from . import events

_PYTHON = sys.version_info[1]


class _Line:
    """A double-ended queue as far as it is needed: quick at its head and at its end."""

    __slots__ = ("_items", "_head")

    def __init__(self):
        self._items = []
        self._head = 0

    def __len__(self):
        return len(self._items) - self._head

    def __iter__(self):
        return iter(self._items[self._head:])

    def append(self, item):
        self._items.append(item)

    def popleft(self):
        if self._head == len(self._items):
            raise IndexError("pop from an empty deque")
        item = self._items[self._head]
        self._items[self._head] = None
        self._head += 1
        if self._head > 16 and self._head * 2 >= len(self._items):
            del self._items[:self._head]
            self._head = 0
        return item

    def remove(self, item):
        if len(self) > 0 and self._items[self._head] is item:
            self.popleft()
        else:
            del self._items[self._items.index(item, self._head)]


class _LoopBoundMixin:
    """From 3.10 on a primitive takes the loop in which it is first waited for."""

    _loop = None

    if _PYTHON >= 10:
        def _get_loop(self):
            running = events._get_running_loop()
            if self._loop is None:
                self._loop = running
            elif self._loop is not running:
                raise RuntimeError(f"{self!r} is bound to a different event loop")
            return running
    else:
        def _get_loop(self):
            return self._loop

        def _bind(self, loop):
            """Takes the loop at once; `loop` is what the constructor was given."""
            self._loop = events.get_event_loop() if loop is None else loop
            if loop is not None:
                import warnings
                warnings.warn(
                    "The loop argument is deprecated since Python 3.8, "
                    "and scheduled for removal in Python 3.10.", DeprecationWarning, stacklevel=3)
