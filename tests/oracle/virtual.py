"""Virtual time for a real CPython (3.8 to 3.14), put in place before the program starts.

The program itself then runs as `python FILE` runs it: nothing else of CPython is touched, so what
it prints, how it ends and what it says while it shuts down are CPython's own.

- Clocks start at 0 (time.time at 1,700,000,000) and move only when the loop has nothing ready, to
  exactly the next deadline, or when the program blocks in time.sleep.
- A program that spins on the clock must end: after 1,000 reads in a row by the program without
  the clock moving, each further read moves it by 1 ms. asyncio's own reads do not count.
- So must a loop that always finds something ready while timers wait: after 10,000 iterations in a
  row without the clock moving, each further one moves it by 1 ms.
- Timers with equal deadlines fire in the order in which they were created. (heapq is not stable,
  and a real clock moves between two calls, so there are no equal deadlines.)
- The sets inside asyncio iterate in the order of insertion instead of by address.
- LOOPSCOPE_INTERRUPT_AT=SECONDS: Ctrl+C when the clock reaches that time.
- No automatic garbage collection; random is seeded with 0.
- Sockets are real, on the loopback interface. Before the clock jumps, what was sent gets a moment
  to arrive. `localhost` is ::1 and 127.0.0.1, in this order, as on most machines, and there are no
  other hosts.
"""
import ast
import asyncio
import asyncio.base_events
import asyncio.events
import asyncio.selector_events
import asyncio.tasks
import ctypes
import datetime
import functools
import gc
import logging
import os
import random
import selectors
import signal
import socket
import sys
import threading
import time
import warnings
import weakref

EPOCH = 1700000000
READS_BEFORE_IT_MOVES = 1000
TURNS_BEFORE_IT_MOVES = 10000
STEP = 0.001
ARRIVAL = 0.05  # real seconds that are enough for what was sent over the loopback interface
NEVER_ENDS = 99  # exit status: the loop would wait for ever and no interrupt was asked for


class Clock:
    """The virtual clock and the one Ctrl+C that may be planned on it."""

    def __init__(self):
        self.now = 0.0
        self.reads = self.turns = 0
        at = os.environ.pop("LOOPSCOPE_INTERRUPT_AT", None)
        self.interrupt_at = None if at is None else float(at)

    def move_to(self, when):
        if when > self.now:
            self.now = when
            self.reads = self.turns = 0

    def turn(self):
        self.turns += 1
        if self.turns > TURNS_BEFORE_IT_MOVES:
            self.now += STEP

    def read(self, frame):
        name = frame.f_globals.get("__name__", "")
        if name == "asyncio.base_events" and frame.f_back is not None:
            name = frame.f_back.f_globals.get("__name__", "")  # loop.time(): who called it?
        if not name.startswith("asyncio."):
            self.reads += 1
            if self.reads > READS_BEFORE_IT_MOVES:
                self.now += STEP
        return self.now

    def wait_until(self, when):
        """Moves to `when` (None: never), or to Ctrl+C if that comes first."""
        at = self.interrupt_at
        if at is not None and (when is None or when > at):
            self.interrupt_at = None
            self.move_to(at)
            signal.raise_signal(signal.SIGINT)
            return
        if when is None:
            sys.stdout.flush()
            sys.stderr.write("the loop waits for ever\n")
            sys.stderr.flush()
            os._exit(NEVER_ENDS)
        self.move_to(when)


clock = Clock()


def patch_time():
    real_sleep = time.sleep

    def sleep(seconds):
        if not isinstance(seconds, (int, float)) or not seconds >= 0:
            real_sleep(seconds)  # raises
        end = clock.now + seconds
        clock.wait_until(end)
        while clock.now < end:  # a signal's handler has come back
            clock.wait_until(end)

    def seconds():
        return clock.read(sys._getframe(1))

    def nanoseconds():
        return round(clock.read(sys._getframe(1)) * 1e9)

    def with_now(function, position, moment):
        """Without an argument at that place the function takes the time of the real clock."""
        def call(*args):
            return function(*args) if len(args) != position else function(*args, moment())

        return functools.partial(call)  # which does not become a method in a class

    def local():
        return localtime(time.time())

    localtime = time.localtime
    time.sleep = sleep
    for name in "gmtime", "localtime", "ctime":
        setattr(time, name, with_now(getattr(time, name), 0, lambda: time.time()))
    time.asctime, time.strftime = with_now(time.asctime, 0, local), with_now(time.strftime, 1, local)
    time.monotonic = time.perf_counter = time.process_time = time.thread_time = seconds
    time.monotonic_ns = time.perf_counter_ns = nanoseconds
    time.process_time_ns = time.thread_time_ns = nanoseconds
    time.time = lambda: EPOCH + clock.read(sys._getframe(1))
    time.time_ns = lambda: EPOCH * 10**9 + round(clock.read(sys._getframe(1)) * 1e9)


def patch_datetime():
    """now() and today() are C code that reads the real clock: they are replaced in the dicts of the
    classes, which a proxy of one leads to."""
    real = datetime.datetime
    real_now = real.now

    def parts():
        return divmod(time.time_ns() // 1000, 10**6)

    def now(cls, tz=None):
        if tz is not None and not isinstance(tz, datetime.tzinfo):
            return real_now(tz)  # raises
        seconds, micros = parts()
        return cls.fromtimestamp(seconds, tz).replace(microsecond=micros)

    def utcnow(cls):
        if sys.version_info >= (3, 12):
            warnings.warn(
                "datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. "
                "Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).",
                DeprecationWarning,
                stacklevel=2,
            )
        return now(cls)

    def replace(cls, **methods):
        names = gc.get_referents(cls.__dict__)[0]
        for name, function in methods.items():
            names[name] = classmethod(function)
        ctypes.pythonapi.PyType_Modified(ctypes.py_object(cls))

    replace(real, now=now, today=now, utcnow=utcnow)
    replace(datetime.date, today=lambda cls: cls.fromtimestamp(parts()[0]))
    logging._startTime = EPOCH * 10**9 if sys.version_info >= (3, 13) else float(EPOCH)


class VirtualSelector(selectors.DefaultSelector):
    """Never blocks: where the real one would, the clock jumps to the loop's next deadline."""

    loop = None

    def select(self, timeout=None):
        found = super().select(0)
        turns = timeout is not None and timeout <= 0
        if turns and self.loop()._scheduled:
            clock.turn()
        if found or turns:
            return found
        # More than the loop's own pipe, or a thread that may write to that.
        if len(self.get_map()) > 1 or threading.active_count() > 1:
            found = super().select(None if look_ups else ARRIVAL)
            if found:
                return found
        timers = self.loop()._scheduled
        if timeout is None:
            when = None
        elif timeout < asyncio.base_events.MAXIMUM_SELECT_TIMEOUT:
            when = timers[0]._when
        else:
            when = clock.now + timeout
        clock.wait_until(when)
        return super().select(0)


class TimerHandle(asyncio.events.TimerHandle):
    """A timer that knows its creation number, which decides between equal deadlines."""

    __slots__ = ("_number",)
    count = 0

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        TimerHandle.count += 1
        self._number = TimerHandle.count

    def __lt__(self, other):
        return (self._when, self._number) < (other._when, other._number)


def patch_loop():
    VirtualSelector.__name__ = "EpollSelector"  # what asyncio logs
    selectors.DefaultSelector = VirtualSelector
    init = asyncio.selector_events.BaseSelectorEventLoop.__init__

    def __init__(self, selector=None):
        init(self, selector)
        self._selector.loop = weakref.ref(self)

    asyncio.selector_events.BaseSelectorEventLoop.__init__ = __init__
    TimerHandle.__module__ = "asyncio.events"
    asyncio.events.TimerHandle = asyncio.TimerHandle = TimerHandle


class OrderedSet(set):
    """A set that iterates in the order of insertion."""

    def __init__(self, items=()):
        self.order = dict.fromkeys(items)
        super().__init__(self.order)

    def __del__(self):
        set.clear(self)  # so that the order decides what is freed first, too

    def __iter__(self):
        return iter(list(self.order))

    def __repr__(self):
        return "{" + ", ".join(map(repr, self.order)) + "}" if self.order else "set()"

    def add(self, item):
        self.order[item] = None
        super().add(item)

    def remove(self, item):
        super().remove(item)
        del self.order[item]

    def discard(self, item):
        super().discard(item)
        self.order.pop(item, None)

    def clear(self):
        super().clear()
        self.order.clear()

    def pop(self):
        if not self.order:
            raise KeyError("pop from an empty set")
        item = next(iter(self.order))
        self.remove(item)
        return item

    def copy(self):
        return OrderedSet(self)

    def update(self, *others):
        for other in others:
            for item in other:
                self.add(item)

    def union(self, *others):
        result = OrderedSet(self)
        result.update(*others)
        return result

    def __or__(self, other):
        return self.union(other)

    __ror__ = __or__

    def __ior__(self, other):
        self.update(other)
        return self

    def __and__(self, other):
        return OrderedSet(item for item in self if item in other)

    __rand__ = __and__

    def __sub__(self, other):
        return OrderedSet(item for item in self if item not in other)

    def __rsub__(self, other):
        return OrderedSet(item for item in other if item not in self.order)

    def __xor__(self, other):
        return (self - other) | OrderedSet(item for item in other if item not in self.order)

    def __isub__(self, other):
        for item in list(other):
            self.discard(item)
        return self


OrderedSet.__name__ = OrderedSet.__qualname__ = "set"
OrderedSet.__module__ = "builtins"


class SetsInOrder(ast.NodeTransformer):
    """Writes set displays and set comprehensions as calls of `set`, which can be replaced."""

    def call(self, node, argument):
        name = ast.Name(id="set", ctx=ast.Load())
        return ast.copy_location(ast.Call(func=name, args=[argument], keywords=[]), node)

    def visit_SetComp(self, node):
        self.generic_visit(node)
        return self.call(node, ast.ListComp(elt=node.elt, generators=node.generators))

    def visit_Set(self, node):
        self.generic_visit(node)
        return self.call(node, ast.List(elts=node.elts, ctx=ast.Load()))


def all_tasks_in_order(all_tasks):
    """From 3.14 on it is C code. While nothing is collected, gc knows the order of creation."""

    def ordered_all_tasks(loop=None):
        numbers = {id(task) for task in all_tasks(loop)}
        return OrderedSet(item for item in gc.get_objects() if id(item) in numbers)

    ordered_all_tasks.__name__ = ordered_all_tasks.__qualname__ = "all_tasks"
    return ordered_all_tasks


def patch_sets():
    """Compiles the functions of asyncio.tasks that hold sets anew; lines stay where they are."""
    tasks = asyncio.tasks
    names = ("wait", "_wait", "as_completed", "_AsCompletedIterator", "all_tasks")
    tree = ast.parse(tasks.__spec__.loader.get_source(tasks.__name__))
    tree.body = [
        ast.fix_missing_locations(SetsInOrder().visit(node))
        for node in tree.body
        if getattr(node, "name", None) in names
    ]
    tasks.set = OrderedSet
    if sys.version_info >= (3, 14):
        tree.body = [node for node in tree.body if node.name != "all_tasks"]
        tasks.all_tasks = all_tasks_in_order(tasks.all_tasks)
    exec(compile(tree, tasks.__file__, "exec"), tasks.__dict__)
    for name in names:
        if name in asyncio.__dict__:
            asyncio.__dict__[name] = tasks.__dict__[name]
    for name in ("_all_tasks", "_scheduled_tasks"):
        if hasattr(tasks, name):
            getattr(tasks, name).data = OrderedSet()
    if hasattr(asyncio, "taskgroups"):
        asyncio.taskgroups.set = OrderedSet


look_ups = []  # questions for addresses that a thread of the default executor answers


def patch_network():
    real_getaddrinfo = socket.getaddrinfo

    def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
        if host != "localhost":
            return real_getaddrinfo(host, port, family, type, proto, flags)
        found = []
        for each, address in ((socket.AF_INET6, "::1"), (socket.AF_INET, "127.0.0.1")):
            if family in (0, each):
                found += real_getaddrinfo(address, port, each, type, proto, flags)
        return found

    loop_getaddrinfo = asyncio.base_events.BaseEventLoop.getaddrinfo

    async def ask_thread(self, *args, **kwargs):
        look_ups.append(args)
        try:
            return await loop_getaddrinfo(self, *args, **kwargs)
        finally:
            look_ups.remove(args)

    socket.getaddrinfo = getaddrinfo
    asyncio.base_events.BaseEventLoop.getaddrinfo = ask_thread
    asyncio.base_events.set = OrderedSet  # the addresses of a server


patch_time()
patch_datetime()
patch_loop()
patch_sets()
patch_network()
random.seed(0)
gc.collect()
# Not gc.disable(): the interpreter still collects once at its end, as it always does.
gc.set_threshold(0)
