"""The native functions of asyncio as they are in CPython: functions of Python.

None of these is called. Programs that ask a native function of asyncio for what functions of Python
have (its code, its defaults, its annotations, its text of help) get that of the one here, and wrong
arguments are told by calling it. Names and parameters are those of the run's Python."""

import sys

_PYTHON = sys.version_info[1]


# ------------------------------------------------------------------ tasks

def Task(coro, *, loop=None, name=None, context=None, eager_start=False):
    """What drives a coroutine."""


if _PYTHON >= 14:
    def create_task(coro, **kwargs):
        """A task of the running loop for a coroutine; its first step comes in the next iteration."""
elif _PYTHON >= 11:
    def create_task(coro, *, name=None, context=None):
        """A task of the running loop for a coroutine; its first step comes in the next iteration."""
else:
    def create_task(coro, *, name=None):
        """A task of the running loop for a coroutine; its first step comes in the next iteration."""


def ensure_future(coro_or_future, *, loop=None):
    """A future for what can be awaited: itself, or a task for it."""


def all_tasks(loop=None):
    """The tasks of a loop that are not done, as a set."""


def iscoroutine(obj):
    """Whether an object is a coroutine."""


def iscoroutinefunction(func):
    """Whether calling a function gives a coroutine."""


def isfuture(obj):
    """Whether an object is a future, or of a class that behaves as one."""


if _PYTHON < 10:
    async def sleep(delay, result=None, *, loop=None):
        """Waits for a number of seconds and gives the result."""

    async def wait_for(fut, timeout, *, loop=None):
        """Waits for one awaitable, which is cancelled when the timeout is over."""

    async def wait(fs, *, loop=None, timeout=None, return_when="ALL_COMPLETED"):
        """Waits for some or all of several futures; gives the sets of those done and pending."""

    def gather(*coros_or_futures, loop=None, return_exceptions=False):
        """A future of the results of several awaitables, in their order."""

    def shield(arg, *, loop=None):
        """A future that takes over a result, but does not hand on its own cancellation."""
else:
    async def sleep(delay, result=None):
        """Waits for a number of seconds and gives the result."""

    async def wait_for(fut, timeout):
        """Waits for one awaitable, which is cancelled when the timeout is over."""

    async def wait(fs, *, timeout=None, return_when="ALL_COMPLETED"):
        """Waits for some or all of several futures; gives the sets of those done and pending."""

    def gather(*coros_or_futures, return_exceptions=False):
        """A future of the results of several awaitables, in their order."""

    def shield(arg):
        """A future that takes over a result, but does not hand on its own cancellation."""


if _PYTHON < 12:
    def run(main, *, debug=None):
        """Runs a coroutine in a new loop, ends what it has left behind and gives its result."""
else:
    def run(main, *, debug=None, loop_factory=None):
        """Runs a coroutine in a new loop, ends what it has left behind and gives its result."""


# ------------------------------------------------------------------ the current loop

def set_event_loop(loop):
    """Makes a loop the current one of this thread."""


def new_event_loop():
    """A new loop."""


def get_event_loop_policy():
    """What decides which loop is the current one."""


def set_event_loop_policy(policy):
    """Sets what decides which loop is the current one; None brings the usual one back."""


class BaseDefaultEventLoopPolicy:
    def get_event_loop(self):
        """The current loop of this thread."""

    def set_event_loop(self, loop):
        """Makes a loop the current one of this thread."""

    def new_event_loop(self):
        """A new loop."""

    def get_child_watcher(self):
        """What watches child processes."""

    def set_child_watcher(self, watcher):
        """Sets what watches child processes."""


# ------------------------------------------------------------------ the loop

class BaseEventLoop:
    def call_soon(self, callback, *args, context=None):
        """Calls a function in the next iteration; answers its handle."""

    def call_soon_threadsafe(self, callback, *args, context=None):
        """As call_soon, from any thread."""

    def call_later(self, delay, callback, *args, context=None):
        """Calls a function after a number of seconds; answers its handle."""

    def call_at(self, when, callback, *args, context=None):
        """Calls a function when the loop's time has come; answers its handle."""

    def time(self):
        """The time of the loop in seconds."""

    def create_future(self):
        """A future of this loop."""

    if _PYTHON >= 14:
        def create_task(self, coro, **kwargs):
            """A task for a coroutine; its first step comes in the next iteration."""
    elif _PYTHON >= 11:
        def create_task(self, coro, *, name=None, context=None):
            """A task for a coroutine; its first step comes in the next iteration."""
    else:
        def create_task(self, coro, *, name=None):
            """A task for a coroutine; its first step comes in the next iteration."""

    def set_task_factory(self, factory):
        """Sets what makes the tasks of create_task; None brings the usual one back."""

    def get_task_factory(self):
        """What makes the tasks of create_task, or None."""

    def run_forever(self):
        """Runs until stop() is called."""

    def _add_callback(self, handle):
        """Queues a handle that is not cancelled."""

    def _run_once(self):
        """Runs one iteration."""

    def run_until_complete(self, future):
        """Runs until a future is done and gives its result."""

    def stop(self):
        """Ends the run at the end of this iteration."""

    def close(self):
        """Closes the loop, which must not be running."""

    def is_running(self):
        """Whether the loop runs."""

    def is_closed(self):
        """Whether the loop has been closed."""

    def get_debug(self):
        pass

    def set_debug(self, enabled):
        pass

    async def shutdown_asyncgens(self):
        """Closes the asynchronous generators that are not finished."""

    def _asyncgen_firstiter_hook(self, agen):
        pass

    def _asyncgen_finalizer_hook(self, agen):
        pass

    if _PYTHON >= 12:
        async def shutdown_default_executor(self, timeout=None):
            """Ends the threads of the usual executor."""
    else:
        async def shutdown_default_executor(self):
            """Ends the threads of the usual executor."""

    def run_in_executor(self, executor, func, *args):
        pass

    def set_default_executor(self, executor):
        pass

    def add_signal_handler(self, sig, callback, *args):
        """Calls a function in the loop when a signal has come."""

    def remove_signal_handler(self, sig):
        """Takes the function of a signal away; answers whether there was one."""

    def set_exception_handler(self, handler):
        """Sets what is told of exceptions that nobody has caught; None brings the usual one back."""

    def get_exception_handler(self):
        """What is told of exceptions that nobody has caught, or None."""

    def default_exception_handler(self, context):
        """Logs an exception that nobody has caught."""

    def call_exception_handler(self, context):
        """Tells the loop's exception handler of an exception that nobody has caught."""


# ------------------------------------------------------------------ queues

class Queue:
    async def put(self, item):
        """Puts an item into the queue; waits while it is full."""

    async def get(self):
        """Takes the next item out of the queue; waits while it is empty."""

    def put_nowait(self, item):
        """Puts an item into the queue, which must not be full."""

    def get_nowait(self):
        """Takes the next item out of the queue, which must not be empty."""

    def qsize(self):
        """How many items the queue holds."""

    def empty(self):
        """Whether the queue holds nothing."""

    def full(self):
        """Whether the queue holds as many items as it may."""

    def _put(self, item):
        pass

    def _get(self):
        pass

    def _wakeup_next(self, waiters):
        pass
