"""Threads on the recorder's virtual clock.

One thread has the turn, and keeps it until it waits: for a lock, in time.sleep or in a loop's select.
Then the next does, in the order in which they became ready; when all wait, the clock jumps to the
first deadline. So a program with threads does the same each time. The threads are real ones, and all
of the library's code is: only what a thread waits in is replaced, which is locks, SimpleQueue, join
and sleep.
"""
import _thread
import collections
import os
import queue
import threading
import time

INFINITY = float("inf")
PROCESSORS = 4  # which decide how many threads a pool has
new_lock = _thread.allocate_lock


class Turns:
    """Who has the turn, and who waits for what."""

    def __init__(self, recorder):
        self.recorder = recorder
        self.current = Turn(self, _thread.get_ident())
        self.main = self.current
        self.all = [self.main]
        self.ready = collections.deque()
        self.waits = 0
        self.interrupted = False

    def many(self):
        return len(self.all) > 1

    def start(self, turn):
        turn.cause = self.recorder.log.cause
        self.all.append(turn)
        self.ready.append(turn)

    def end(self):
        self.all.remove(self.current)
        self.go_on(self.choose())

    def wake(self, thing):
        """Whoever has waited longest for a thing goes on when the turn comes."""
        found = [turn for turn in self.all if turn.waiting and turn.thing is thing]
        if found:
            self.wake_one(min(found, key=lambda turn: turn.order))

    def wake_one(self, turn):
        turn.waiting, turn.thing = False, None
        self.ready.append(turn)

    def wait(self, thing, deadline):
        """Gives the turn away until somebody wakes the thing, or the deadline is there."""
        me = self.current
        self.waits += 1
        me.waiting, me.thing, me.deadline, me.order = True, thing, deadline, self.waits
        following = self.choose()
        if following is me:
            return
        self.go_on(following)
        me.gate.acquire()
        self.recorder.log.thread = _thread.get_ident()

    def choose(self):
        clock = self.recorder.clock
        while True:
            due = [turn for turn in self.all if turn.waiting and turn.deadline <= clock.now]
            for turn in sorted(due, key=lambda turn: (turn.deadline, turn.order)):
                self.wake_one(turn)
            if self.ready:
                return self.ready.popleft()
            first = min(turn.deadline for turn in self.all)
            if not clock.wait_until(first):
                self.interrupted = True
                self.wake_one(self.main)
            elif first == INFINITY:
                self.recorder.log.close()
                os._exit(self.recorder.WAITS_FOR_EVER)

    def go_on(self, turn):
        recorder, before = self.recorder, self.current
        state, log = recorder.state, recorder.log
        before.state, before.cause = (state.handle, state.task, state.loop), log.cause
        (state.handle, state.task, state.loop), log.cause = turn.state, turn.cause
        log.thread = turn.ident
        self.current = turn
        turn.gate.release()


class Turn:
    """One thread."""

    def __init__(self, turns, ident=None):
        self.turns = turns
        self.ident = ident
        self.gate = new_lock()  # free: the thread has the turn
        self.gate.acquire()
        self.waiting, self.thing, self.deadline, self.order = False, None, INFINITY, 0
        self.state, self.cause = (0, 0, None), 0
        self.done = Lock()
        self.done.acquire()


class Lock:
    turns = None  # of all locks

    def __init__(self):
        self.taken = False

    def acquire(self, blocking=True, timeout=-1):
        if self.taken and blocking:
            turns = self.turns
            end = INFINITY if timeout < 0 else turns.recorder.clock.now + timeout
            while self.taken and (timeout < 0 or turns.recorder.clock.now < end):
                turns.wait(self, end)
        if self.taken:
            return False
        self.taken = True
        return True

    def release(self):
        if not self.taken:
            raise RuntimeError("release unlocked lock")
        self.taken = False
        self.turns.wake(self)

    def locked(self):
        return self.taken

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()

    def _at_fork_reinit(self):
        self.taken = False


class SimpleQueue:
    """What is put goes to whoever has waited longest for it."""

    def __init__(self):
        self.items = collections.deque()
        self.getters = collections.deque()

    def put(self, item, block=True, timeout=None):
        if self.getters:
            getter = self.getters.popleft()
            getter.append(item)
            Lock.turns.wake(getter)
        else:
            self.items.append(item)

    def get(self, block=True, timeout=None):
        if self.items:
            return self.items.popleft()
        if not block:
            raise queue.Empty
        getter = []
        self.getters.append(getter)
        while not getter:
            Lock.turns.wait(getter, INFINITY)
        return getter[0]

    def get_nowait(self):
        return self.get(False)


def install(recorder):
    """Puts it in place of what the recorder does with the virtual clock. To be called before the
    program, in the thread that runs it."""
    turns = Lock.turns = Turns(recorder)
    threading.Lock = threading._allocate_lock = Lock
    threading._CRLock = None
    os.cpu_count = os.process_cpu_count = lambda: PROCESSORS
    queue.SimpleQueue = SimpleQueue
    import concurrent.futures.thread as pool
    if hasattr(pool, "_global_shutdown_lock"):
        pool._global_shutdown_lock = Lock()
    pool.set = recorder.OrderedSet  # its threads
    replace_thread(turns)
    replace_sleep(turns, recorder)
    replace_select(turns, recorder)


def replace_thread(turns):
    thread = threading.Thread
    start, bootstrap = thread.start, thread._bootstrap_inner

    def _start(self):
        self._turn = Turn(turns)
        turns.start(self._turn)
        start(self)

    def _bootstrap_inner(self):
        turn = self._turn
        turn.gate.acquire()
        turn.ident = turns.recorder.log.thread = _thread.get_ident()
        try:
            bootstrap(self)
        finally:
            turn.done.release()
            turns.end()

    def join(self, timeout=None):
        if self is threading.current_thread():
            raise RuntimeError("cannot join current thread")
        if self._turn.done.acquire(timeout=-1 if timeout is None else max(timeout, 0)):
            self._turn.done.release()

    def is_alive(self):
        return self._started.is_set() and self._turn.done.locked()

    thread.start, thread._bootstrap_inner = _start, _bootstrap_inner
    thread.join, thread.is_alive = join, is_alive


def replace_sleep(turns, recorder):
    sleep = time.sleep

    def _sleep(seconds):
        if not turns.many() or not seconds >= 0:
            return sleep(seconds)
        if recorder.state.loop is not None:
            recorder.log.tell("time_sleep", seconds)
        end = recorder.clock.now + seconds
        turns.wait(None, end)
        while recorder.clock.now < end:
            turns.wait(None, end)

    time.sleep = _sleep


def replace_select(turns, recorder):
    select = recorder.virtual_select
    base = recorder.base_events.BaseEventLoop
    selectors = recorder.asyncio.selector_events.BaseSelectorEventLoop
    woken = set()

    def write_to_self(self):
        woken.add(self._recorded.number)
        turns.wake(self)

    def virtual_select(wait, timeout=None):
        loop = recorder.events._get_running_loop()
        number = loop._recorded.number
        if not turns.many() or timeout is not None and timeout <= 0:
            woken.discard(number)
            return select(wait, timeout)
        record, seconds = recorder.state.loop, INFINITY if timeout is None else timeout
        recorder.begin_wait(record, seconds)
        until = loop._scheduled[0]._when if loop._scheduled else INFINITY
        while number not in woken and recorder.clock.now < until and not turns.interrupted:
            turns.wait(loop, until)
        how = ("interrupt" if turns.interrupted else "thread" if number in woken else "deadline")
        recorder.end_wait(record, how, seconds)
        woken.discard(number)
        if turns.interrupted:
            turns.interrupted = False
            recorder.interrupt()
            # What the signal's handler writes to the loop is read by this select still.
            woken.discard(number)
        return []

    selectors._write_to_self = write_to_self
    recorder.virtual_select = virtual_select
