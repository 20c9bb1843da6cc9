"""An executor with a pool of threads."""

import itertools
import queue
import sys
import threading
import types
import weakref

from . import _base

_PYTHON = sys.version_info[1]

# The processors that a machine would have: they decide how many threads the pool has by default.
_PROCESSORS = 4

_threads_queues = weakref.WeakKeyDictionary()
_shutdown = False
_global_shutdown_lock = threading.Lock()


def _python_exit():
    """The program is over: the threads end when they have done what is queued."""
    global _shutdown
    with _global_shutdown_lock:
        _shutdown = True
    items = list(_threads_queues.items())
    for t, q in items:
        q.put(None)
    for t, q in items:
        t.join()


if _PYTHON >= 9:
    threading._register_atexit(_python_exit)
else:
    import atexit
    atexit.register(_python_exit)


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as exc:
            self.future.set_exception(exc)
            # The exception's frames refer to this one.
            self = None
        else:
            self.future.set_result(result)

    if _PYTHON >= 9:
        __class_getitem__ = classmethod(types.GenericAlias)


def _note_idle(executor_reference):
    executor = executor_reference()
    if executor is not None:
        executor._idle_semaphore.release()


def _next_item(executor_reference, work_queue):
    if _PYTHON < 12:
        return work_queue.get(block=True)
    try:
        return work_queue.get_nowait()
    except queue.Empty:
        # Only a thread that finds nothing to do counts as idle.
        _note_idle(executor_reference)
        return work_queue.get(block=True)


def _initialize(executor_reference, initializer, initargs):
    try:
        initializer(*initargs)
    except BaseException:
        _base.LOGGER.critical("Exception in initializer:", exc_info=True)
        executor = executor_reference()
        if executor is not None:
            executor._initializer_failed()
        return False
    return True


def _worker(executor_reference, work_queue, initializer, initargs):
    if initializer is not None and not _initialize(executor_reference, initializer, initargs):
        return
    try:
        while True:
            work_item = _next_item(executor_reference, work_queue)
            if work_item is not None:
                work_item.run()
                # What it holds must not live until the next one comes.
                del work_item
                if _PYTHON < 12:
                    _note_idle(executor_reference)
                continue
            executor = executor_reference()
            if _shutdown or executor is None or executor._shutdown:
                if executor is not None:
                    executor._shutdown = True
                # The next thread is to see it as well.
                work_queue.put(None)
                return
            del executor
    except BaseException:
        _base.LOGGER.critical("Exception in worker", exc_info=True)


class BrokenThreadPool(_base.BrokenExecutor):
    """Raised when a worker thread in a ThreadPoolExecutor failed initializing."""


class ThreadPoolExecutor(_base.Executor):
    """Makes calls in threads, of which it starts as many as there are calls, up to max_workers."""

    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, _PROCESSORS + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle_semaphore = threading.Semaphore(0)
        # In the order of their start.
        self._threads = {}
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = (
            thread_name_prefix or f"ThreadPoolExecutor-{self._counter()}")
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock, _global_shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _shutdown:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            f = _base.Future()
            self._work_queue.put(_WorkItem(f, fn, args, kwargs))
            self._adjust_thread_count()
            return f

    def _adjust_thread_count(self):
        # A thread that has nothing to do will take it.
        if self._idle_semaphore.acquire(timeout=0):
            return

        # When the executor is given up, its threads wake up and see that.
        def weakref_cb(_, q=self._work_queue):
            q.put(None)

        num_threads = len(self._threads)
        if num_threads < self._max_workers:
            t = threading.Thread(
                name=f"{self._thread_name_prefix or self}_{num_threads}", target=_worker,
                args=(weakref.ref(self, weakref_cb), self._work_queue, self._initializer,
                      self._initargs))
            if _PYTHON < 9:
                t.daemon = True
            t.start()
            self._threads[t] = True
            _threads_queues[t] = self._work_queue

    def _items_left(self):
        while True:
            try:
                work_item = self._work_queue.get_nowait()
            except queue.Empty:
                return
            if work_item is not None:
                yield work_item

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = (
                "A thread initializer failed, the thread pool is not usable anymore")
            for work_item in self._items_left():
                work_item.future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                for work_item in self._items_left():
                    work_item.future.cancel()
            self._work_queue.put(None)
        if wait:
            for t in self._threads:
                t.join()
