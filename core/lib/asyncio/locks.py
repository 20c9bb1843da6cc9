"""Lock, Event, Condition, the semaphores and Barrier.

The order in which futures are made, resolved and taken out of the lines is the one that CPython's
asyncio.locks has, version by version.
"""

import sys
import types
from _collections import deque

from .exceptions import CancelledError
from .mixins import _LoopBoundMixin

__all__ = ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore")

_PYTHON = sys.version_info[1]
_EARLY_LOOP = _PYTHON < 10


def _describe(base, text, waiters):
    """The repr: the object's plain one with its state in brackets."""
    count = len(waiters)
    line = f", waiters:{count}" if count else ""
    return f"<{base[1:-1]} [{text}{line}]>"


def _is_awaited(waiters):
    """Whether somebody in the line has not been cancelled."""
    for turn in waiters:
        if not turn.cancelled():
            return True
    return False


class _Held:
    """What the old ways of taking a lock give to `with`."""

    def __init__(self, lock):
        self._lock = lock

    def __enter__(self):
        return None

    def __exit__(self, *args):
        lock, self._lock = self._lock, None
        lock.release()


_Held.__name__ = _Held.__qualname__ = "_ContextManager"


def _old_way(how):
    import warnings
    warnings.warn(f"'with {how}' is deprecated use 'async with lock' instead",
                  DeprecationWarning, stacklevel=3)


class _OldContextManagerMixin:
    """`with (yield from lock):` and `with await lock:`, which 3.8 still had."""

    def __enter__(self):
        raise RuntimeError('"yield from" should be used as context manager expression')

    def __exit__(self, *args):
        pass

    @types.coroutine
    def __iter__(self):
        _old_way("(yield from lock)")
        yield from self.acquire()
        return _Held(self)

    async def __acquire_ctx(self):
        await self.acquire()
        return _Held(self)

    def __await__(self):
        _old_way("await lock")
        return self.__acquire_ctx().__await__()


class _ContextManagerMixin(_OldContextManagerMixin if _PYTHON < 9 else object):
    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


class Lock(_ContextManagerMixin, _LoopBoundMixin):
    """One holder at a time; the others get it in the order in which they asked."""

    def _begin(self):
        self._waiters = deque()
        self._locked = False

    if _EARLY_LOOP:
        def __init__(self, *, loop=None):
            self._begin()
            self._bind(loop)
    else:
        def __init__(self):
            self._begin()

    def __repr__(self):
        return _describe(super().__repr__(), "locked" if self._locked else "unlocked",
                         self._waiters)

    def locked(self):
        return self._locked

    async def acquire(self):
        if not self._locked and not _is_awaited(self._waiters):
            self._locked = True
            return True
        turn = self._get_loop().create_future()
        self._waiters.append(turn)
        try:
            await turn
        except BaseException as error:
            self._waiters.remove(turn)
            # Whoever is cancelled after its turn has come passes it on.
            if isinstance(error, CancelledError) and not self._locked:
                self._wake_up_first()
            raise
        self._waiters.remove(turn)
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._wake_up_first()

    def _wake_up_first(self):
        for turn in self._waiters:
            if not turn.done():
                turn.set_result(True)
            break


class Event(_LoopBoundMixin):
    """A flag that tasks wait for."""

    def _begin(self):
        self._waiters = deque()
        self._value = False

    if _EARLY_LOOP:
        def __init__(self, *, loop=None):
            self._begin()
            self._bind(loop)
    else:
        def __init__(self):
            self._begin()

    def __repr__(self):
        return _describe(super().__repr__(), "set" if self._value else "unset", self._waiters)

    def is_set(self):
        return self._value

    def set(self):
        if self._value:
            return
        self._value = True
        for turn in self._waiters:
            if not turn.done():
                turn.set_result(True)

    def clear(self):
        self._value = False

    async def wait(self):
        if self._value:
            return True
        turn = self._get_loop().create_future()
        self._waiters.append(turn)
        try:
            await turn
        finally:
            self._waiters.remove(turn)
        return True


class Condition(_ContextManagerMixin, _LoopBoundMixin):
    """A lock together with a line of tasks that wait to be notified."""

    def _begin(self, lock):
        self._lock = lock
        self.locked = lock.locked
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = deque()

    if _EARLY_LOOP:
        def __init__(self, lock=None, *, loop=None):
            self._bind(loop)
            if lock is None:
                lock = Lock(loop=loop)
            elif lock._loop is not self._loop:
                raise ValueError("loop argument must agree with lock")
            self._begin(lock)
    else:
        def __init__(self, lock=None):
            self._begin(Lock() if lock is None else lock)

    def __repr__(self):
        return _describe(super().__repr__(), "locked" if self.locked() else "unlocked",
                         self._waiters)

    if _PYTHON >= 13:
        async def wait(self):
            if not self.locked():
                raise RuntimeError("cannot wait on un-acquired lock")
            turn = self._get_loop().create_future()
            self.release()
            self._waiters.append(turn)
            try:
                try:
                    await turn
                finally:
                    self._waiters.remove(turn)
                    # The lock is taken again however the wait ended; the last cancellation counts.
                    last = None
                    while True:
                        try:
                            await self.acquire()
                            break
                        except CancelledError as error:
                            last = error
                    if last is not None:
                        try:
                            raise last
                        finally:
                            last = None
            except BaseException:
                # It may have been notified: another task is, instead.
                self._notify(1)
                raise
            return True
    else:
        async def wait(self):
            if not self.locked():
                raise RuntimeError("cannot wait on un-acquired lock")
            self.release()
            try:
                turn = self._get_loop().create_future()
                self._waiters.append(turn)
                try:
                    await turn
                finally:
                    self._waiters.remove(turn)
            finally:
                cancelled = False
                while True:
                    try:
                        await self.acquire()
                        break
                    except CancelledError:
                        cancelled = True
                if cancelled:
                    raise CancelledError
            return True

    async def wait_for(self, predicate):
        while True:
            result = predicate()
            if result:
                return result
            await self.wait()

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._notify(n)

    def _notify(self, n):
        for turn in self._waiters:
            if n <= 0:
                break
            if not turn.done():
                n -= 1
                turn.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(_ContextManagerMixin, _LoopBoundMixin):
    """A number of holders at a time."""

    def _begin(self, value):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._waiters = deque()
        self._value = value

    if _EARLY_LOOP:
        def __init__(self, value=1, *, loop=None):
            self._begin(value)
            self._bind(loop)
    else:
        def __init__(self, value=1):
            self._begin(value)

    def __repr__(self):
        text = "locked" if self.locked() else f"unlocked, value:{self._value}"
        return _describe(super().__repr__(), text, self._waiters)

    def release(self):
        self._value += 1
        self._wake_up_next()

    if _EARLY_LOOP:
        # Whoever is woken looks again whether there is anything left for it.
        def locked(self):
            return self._value == 0

        async def acquire(self):
            while self._value <= 0:
                turn = self._get_loop().create_future()
                self._waiters.append(turn)
                try:
                    await turn
                except:
                    turn.cancel()
                    if self._value > 0 and not turn.cancelled():
                        self._wake_up_next()
                    raise
            self._value -= 1
            return True

        def _wake_up_next(self):
            while self._waiters:
                turn = self._waiters.popleft()
                if not turn.done():
                    turn.set_result(None)
                    break
    else:
        # The value is taken for whoever is woken before it runs.
        def locked(self):
            return self._value == 0 or _is_awaited(self._waiters)

        async def acquire(self):
            if not self.locked():
                self._value -= 1
                return True
            turn = self._get_loop().create_future()
            self._waiters.append(turn)
            try:
                await turn
            except BaseException as error:
                self._waiters.remove(turn)
                self._give_up(turn, isinstance(error, CancelledError))
                raise
            self._waiters.remove(turn)
            if _PYTHON >= 13:
                self._hand_out()
            elif self._value > 0:
                self._wake_up_next()
            return True

        def _give_up(self, turn, cancelled):
            """The end of a wait that was not successful: its share goes to others."""
            given = cancelled and turn.done() and not turn.cancelled()
            if given:
                self._value += 1
            if _PYTHON >= 13:
                self._hand_out()
            elif given:
                self._wake_up_next()

        def _hand_out(self):
            while self._value > 0 and self._wake_up_next():
                pass

        def _wake_up_next(self):
            for turn in self._waiters:
                if not turn.done():
                    self._value -= 1
                    turn.set_result(True)
                    return True
            return False


class BoundedSemaphore(Semaphore):
    """A semaphore that is never released more often than it was acquired."""

    if _EARLY_LOOP:
        def __init__(self, value=1, *, loop=None):
            self._bound_value = value
            super().__init__(value, loop=loop)
    else:
        def __init__(self, value=1):
            self._bound_value = value
            super().__init__(value)

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


if _PYTHON >= 11:
    from .exceptions import BrokenBarrierError

    __all__ += ("Barrier",)

    _FILLING, _DRAINING, _RESETTING, _BROKEN = "filling", "draining", "resetting", "broken"

    class Barrier(_LoopBoundMixin):
        """Holds tasks until a number of them has come."""

        def __init__(self, parties):
            if parties < 1:
                raise ValueError("parties must be > 0" if _PYTHON < 14 else "parties must be >= 1")
            self._cond = Condition()
            self._parties = parties
            self._state = _FILLING
            self._count = 0

        def __repr__(self):
            count = "" if self.broken else f", waiters:{self.n_waiting}/{self.parties}"
            return f"<{super().__repr__()[1:-1]} [{self._state}{count}]>"

        @property
        def parties(self):
            return self._parties

        @property
        def n_waiting(self):
            return self._count if self._state is _FILLING else 0

        @property
        def broken(self):
            return self._state is _BROKEN

        async def __aenter__(self):
            return await self.wait()

        async def __aexit__(self, *args):
            pass

        async def wait(self):
            async with self._cond:
                await self._block()
                index = self._count
                self._count += 1
                try:
                    if index + 1 == self._parties:
                        await self._release()
                    else:
                        await self._wait()
                finally:
                    self._count -= 1
                    self._exit()
                return index

        async def _block(self):
            """Waits while those of the last time are still leaving."""
            await self._cond.wait_for(lambda: self._state not in (_DRAINING, _RESETTING))
            if self._state is _BROKEN:
                raise BrokenBarrierError("Barrier aborted")

        async def _release(self):
            self._state = _DRAINING
            self._cond.notify_all()

        async def _wait(self):
            await self._cond.wait_for(lambda: self._state is not _FILLING)
            if self._state in (_BROKEN, _RESETTING):
                raise BrokenBarrierError("Abort or reset of barrier")

        def _exit(self):
            if self._count > 0:
                return
            if self._state in (_RESETTING, _DRAINING):
                self._state = _FILLING
            self._cond.notify_all()

        async def reset(self):
            async with self._cond:
                self._state = _RESETTING if self._count > 0 else _FILLING
                self._cond.notify_all()

        async def abort(self):
            async with self._cond:
                self._state = _BROKEN
                self._cond.notify_all()
