"""A scheduler of events by time and priority, that calls them one after the other."""

import heapq
import threading
import time
from collections import namedtuple
from itertools import count
from time import monotonic as _monotonic

__all__ = ["scheduler"]

_FOREVER_LATER = object()


class Event(namedtuple("Event", "time, priority, sequence, action, argument, kwargs")):
    """An event that is planned. Those of equal time go by priority, then in the order in which they
    were planned."""

    __slots__ = ()


Event.time.__doc__ = "When it takes place."
Event.priority.__doc__ = "Among events of equal time the one with the smallest goes first."
Event.sequence.__doc__ = "Which of them was planned first."
Event.action.__doc__ = "What is called."
Event.argument.__doc__ = "The arguments that are passed by position."
Event.kwargs.__doc__ = "The arguments that are passed by name."


class scheduler:
    def __init__(self, timefunc=_monotonic, delayfunc=time.sleep):
        self._queue = []
        self._lock = threading.RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._sequence_generator = count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_FOREVER_LATER):
        """Plans an event for a time. The result serves to cancel it."""
        if kwargs is _FOREVER_LATER:
            kwargs = {}
        with self._lock:
            event = Event(time, priority, next(self._sequence_generator), action, argument, kwargs)
            heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_FOREVER_LATER):
        """Plans an event for a time from now."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Takes an event out; ValueError when it is not planned."""
        with self._lock:
            self._queue.remove(event)
            heapq.heapify(self._queue)

    def empty(self):
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Calls the events when their time has come, until none is left. Without `blocking` only
        those that are due, and answers how long it is until the next."""
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event = self._queue[0]
                now = self.timefunc()
                due = event.time <= now
                if due:
                    heapq.heappop(self._queue)
            if due:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)  # another thread may go on
            elif blocking:
                self.delayfunc(event.time - now)
            else:
                return event.time - now

    @property
    def queue(self):
        """The events in the order in which they will be called."""
        with self._lock:
            events = self._queue[:]
        return [heapq.heappop(events) for _ in range(len(events))]
