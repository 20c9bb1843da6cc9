"""Queue, PriorityQueue and LifoQueue."""

import sys
from _collections import deque
from heapq import heappop, heappush

from _asyncio import _QueueCore

from .locks import Event
from .mixins import _LoopBoundMixin

__all__ = ("Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty")

_PYTHON = sys.version_info[1]
_EARLY_LOOP = _PYTHON < 10


class QueueEmpty(Exception):
    """get_nowait() of a queue without items."""


class QueueFull(Exception):
    """put_nowait() to a queue without room."""


if _PYTHON >= 13:
    __all__ += ("QueueShutDown",)

    class QueueShutDown(Exception):
        """put() or get() of a queue that was shut down."""


class Queue(_QueueCore, _LoopBoundMixin):
    """Items that tasks hand to one another; with a maxsize above zero, put() waits for room.

    The core has put(), get() and what they are made of. It calls the methods here whose names end in
    _slowly where a subclass has replaced a part, and where they have to wait or to raise.
    """

    def _begin(self, maxsize, finished):
        self._maxsize = maxsize
        self._getters = deque()
        self._putters = deque()
        self._unfinished_tasks = 0
        self._finished = finished
        finished.set()
        self._init(maxsize)
        self._is_shutdown = False

    if _EARLY_LOOP:
        def __init__(self, maxsize=0, *, loop=None):
            self._bind(loop)
            self._begin(maxsize, Event(loop=loop))
    else:
        def __init__(self, maxsize=0):
            self._begin(maxsize, Event())

    if _PYTHON >= 9:
        __class_getitem__ = classmethod(type(list[int]))

    # What a subclass may replace.

    def _init(self, maxsize):
        self._queue = deque()

    # ---

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x} {self._format()}>"

    def __str__(self):
        return f"<{type(self).__name__} {self._format()}>"

    def _format(self):
        parts = [f"maxsize={self._maxsize!r}"]
        if getattr(self, "_queue", None):
            parts.append(f"_queue={list(self._queue)!r}")
        if self._getters:
            parts.append(f"_getters[{len(self._getters)}]")
        if self._putters:
            parts.append(f"_putters[{len(self._putters)}]")
        if self._unfinished_tasks:
            parts.append(f"tasks={self._unfinished_tasks}")
        if self._is_shutdown:
            parts.append("shutdown")
        return " ".join(parts)

    @property
    def maxsize(self):
        return self._maxsize

    def _full_slowly(self):
        if self._maxsize <= 0:
            return False
        return self.qsize() >= self._maxsize

    def _refuse(self):
        """Says why nobody can wait any more."""
        if self._is_shutdown:
            raise QueueShutDown
        self._get_loop()

    def _give_up(self, line, turn, useless):
        """The end of a wait that was not successful: the next in the line takes its turn."""
        turn.cancel()
        try:
            line.remove(turn)
        except ValueError:
            pass
        if not useless() and not turn.cancelled():
            self._wakeup_next(line)

    async def put(self, item):
        while self.full():
            if self._is_shutdown:
                raise QueueShutDown
            turn = self._get_loop().create_future()
            self._putters.append(turn)
            try:
                await turn
            except:
                self._give_up(self._putters, turn, self.full)
                raise
        return self.put_nowait(item)

    _put_slowly = put
    del put

    def put_nowait(self, item):
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished_tasks += 1
        self._finished.clear()
        self._wakeup_next(self._getters)

    _put_nowait_slowly = put_nowait
    del put_nowait

    async def get(self):
        while self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            turn = self._get_loop().create_future()
            self._getters.append(turn)
            try:
                await turn
            except:
                self._give_up(self._getters, turn, self.empty)
                raise
        return self.get_nowait()

    _get_slowly = get
    del get

    def get_nowait(self):
        if self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            raise QueueEmpty
        item = self._get()
        self._wakeup_next(self._putters)
        return item

    _get_nowait_slowly = get_nowait
    del get_nowait

    def task_done(self):
        if self._unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished_tasks > 0:
            await self._finished.wait()

    if _PYTHON >= 13:
        def shutdown(self, immediate=False):
            self._is_shutdown = True
            if immediate:
                while not self.empty():
                    self._get()
                    if self._unfinished_tasks > 0:
                        self._unfinished_tasks -= 1
                if self._unfinished_tasks == 0:
                    self._finished.set()
            for line in (self._getters, self._putters):
                while line:
                    self._wakeup_next(line)


class PriorityQueue(Queue):
    """The least item comes first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heappush(self._queue, item)

    def _get(self):
        return heappop(self._queue)


class LifoQueue(Queue):
    """The newest item comes first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()
