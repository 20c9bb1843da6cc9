"""Queues between threads."""

import sys
import threading
import types
import _types
from collections import deque
from time import monotonic as time

_PYTHON = sys.version_info[1]

__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


class Empty(Exception):
    "Exception raised by Queue.get(block=0)/get_nowait()."


Empty.__module__ = "_queue"


class Full(Exception):
    "Exception raised by Queue.put(block=0)/put_nowait()."


if _PYTHON >= 13:
    __all__.append("ShutDown")

    class ShutDown(Exception):
        """Raised when put/get with shut-down queue."""


class Queue:
    """First in, first out; `put` waits while there are maxsize items."""

    # Up to 3.12 nothing sets it to another value.
    is_shutdown = False

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        # One lock for all: three conditions wait for different things.
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        if _PYTHON >= 13:
            self.is_shutdown = False

    def task_done(self):
        with self.all_tasks_done:
            left = self.unfinished_tasks - 1
            if left < 0:
                raise ValueError("task_done() called too many times")
            if left == 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = left

    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                self._wait(self._has_room, self.not_full, block, timeout, Full)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        with self.not_empty:
            if self.is_shutdown and not self._qsize():
                raise ShutDown
            self._wait(self._qsize, self.not_empty, block, timeout, Empty)
            item = self._get()
            self.not_full.notify()
            return item

    def _has_room(self):
        return self._qsize() < self.maxsize

    def _wait(self, ready, condition, block, timeout, failure):
        """Until it is ready; else raises the failure."""
        if not block:
            if not ready():
                raise failure
            return
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        end = None if timeout is None else time() + timeout
        while not ready():
            left = None
            if end is not None:
                left = end - time()
                if left <= 0.0:
                    raise failure
            condition.wait(left)
            if self.is_shutdown and (condition is self.not_full or not self._qsize()):
                raise ShutDown

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    if _PYTHON >= 13:
        def shutdown(self, immediate=False):
            with self.mutex:
                self.is_shutdown = True
                if immediate:
                    while self._qsize():
                        self._get()
                        if self.unfinished_tasks > 0:
                            self.unfinished_tasks -= 1
                    self.all_tasks_done.notify_all()
                self.not_empty.notify_all()
                self.not_full.notify_all()

    # How items are kept: other kinds of queues have others.

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    if _PYTHON >= 9:
        __class_getitem__ = classmethod(types.GenericAlias)


class PriorityQueue(Queue):
    """The smallest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        from heapq import heappush
        heappush(self.queue, item)

    def _get(self):
        from heapq import heappop
        return heappop(self.queue)


class LifoQueue(Queue):
    """The latest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """First in, first out, without limits."""

    def __init__(self):
        self._items = deque()
        if _PYTHON >= 13:
            # [lock, item] of each getter that waits, who came first at the left.
            self._getters = deque()
        else:
            # A getter that finds nothing takes the lock, and waits to take it again; put frees it.
            self._lock = threading._allocate_lock()

    if _PYTHON >= 13:
        def put(self, item, block=True, timeout=None):
            if not self._getters:
                self._items.append(item)
                return
            getter = self._getters.popleft()
            getter[1] = item
            getter[0].release()

        def get(self, block=True, timeout=None):
            if block and timeout is not None and timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            if self._items:
                return self._items.popleft()
            if not block:
                raise Empty
            getter = [threading._allocate_lock(), None]
            getter[0].acquire()
            self._getters.append(getter)
            try:
                getter[0].acquire(True, -1 if timeout is None else timeout)
            finally:
                waits = any(other is getter for other in self._getters)
                if waits:
                    self._getters.remove(getter)
            if waits:
                raise Empty
            return getter[1]
    else:
        def put(self, item, block=True, timeout=None):
            self._items.append(item)
            if self._lock.locked():
                self._lock.release()

        def get(self, block=True, timeout=None):
            end = None
            if block and timeout is not None:
                if timeout < 0:
                    raise ValueError("'timeout' must be a non-negative number")
                end = time() + timeout
            while not self._items:
                if self._lock.acquire(False):
                    continue
                left = -1 if end is None else max(end - time(), 0)
                if not block or not self._lock.acquire(True, left):
                    raise Empty
            item = self._items.popleft()
            if self._lock.locked():
                self._lock.release()
            return item

    def put_nowait(self, item):
        return self.put(item)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return not self._items

    def qsize(self):
        return len(self._items)

    if _PYTHON >= 9:
        __class_getitem__ = classmethod(types.GenericAlias)


SimpleQueue.__module__ = "_queue"
_types.rename(SimpleQueue, "_queue.SimpleQueue")
