"""The native functions of asyncio as they are in CPython: functions of Python.

None of these is called. Programs that ask a native function of asyncio for what functions of Python
have (its code, its defaults, its annotations, its text of help) get that of the one here, and wrong
arguments are told by calling it. Names and parameters are those of the run's Python."""

import sys

_PYTHON = sys.version_info[1]


# ------------------------------------------------------------------ tasks

class Future:
    """A result that will be there later."""

    def __init__(self, *, loop=None):
        pass

    def result(self, /):
        """The result; raises the exception, or CancelledError."""

    def exception(self, /):
        """The exception, or None."""

    def set_result(self, result, /):
        """Completes the future with a result."""

    def set_exception(self, exception, /):
        """Completes the future with an exception."""

    def add_done_callback(self, fn, /, *, context=None):
        """Has a function called with the future when it is done."""

    def remove_done_callback(self, fn, /):
        """Takes a callback out; answers how many times it was there."""

    if _PYTHON < 9:
        def cancel(self, /):
            """Cancels the future; answers whether it was not done before."""
    else:
        def cancel(self, /, msg=None):
            """Cancels the future; answers whether it was not done before."""

    def cancelled(self, /):
        """Whether the future was cancelled."""

    def done(self, /):
        """Whether there is a result or an exception, or the future was cancelled."""

    def get_loop(self, /):
        """The loop of the future."""

    def __await__(self, /):
        """Waits for the result."""

    __iter__ = __await__


class Task(Future):
    """What drives a coroutine."""

    if _PYTHON >= 12:
        def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
            pass
    elif _PYTHON >= 11:
        def __init__(self, coro, *, loop=None, name=None, context=None):
            pass
    else:
        def __init__(self, coro, *, loop=None, name=None):
            pass

    if _PYTHON < 9:
        def cancel(self, /):
            """Asks the task to end by a CancelledError in its coroutine."""
    else:
        def cancel(self, /, msg=None):
            """Asks the task to end by a CancelledError in its coroutine."""

    def cancelling(self, /):
        """How many requests for cancellation count."""

    def uncancel(self, /):
        """Takes a request for cancellation back; answers how many are left."""

    def get_name(self, /):
        """The name of the task."""

    def set_name(self, value, /):
        """Gives the task another name."""

    def get_coro(self, /):
        """The coroutine."""

    def get_context(self, /):
        """The context in which the task runs."""

    def get_stack(self, /, *, limit=None):
        """The frames of the coroutine, or of the exception's traceback."""

    def print_stack(self, /, *, limit=None, file=None):
        """Prints the frames of get_stack()."""


class Handle:
    """A callback that is planned."""

    def __init__(self, callback, args, loop, context=None):
        pass

    def cancel(self):
        pass

    def cancelled(self):
        pass

    def get_context(self):
        pass


class TimerHandle(Handle):
    """A callback that is planned for a time."""

    def __init__(self, when, callback, args, loop, context=None):
        pass

    def cancel(self):
        pass

    def when(self):
        """The time, by the loop's clock."""


def current_task(loop=None):
    """The task that runs in a loop, or None."""


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

def get_event_loop():
    """The running loop, or the current one."""


def get_running_loop():
    """The running loop; there must be one."""


def _get_running_loop():
    """The running loop, or None."""


def _set_running_loop(loop, /):
    """Makes a loop the running one."""


def set_event_loop(loop):
    """Makes a loop the current one of this thread."""


def new_event_loop():
    """A new loop."""


def get_event_loop_policy():
    """What decides which loop is the current one."""


def set_event_loop_policy(policy):
    """Sets what decides which loop is the current one; None brings the usual one back."""


class AbstractEventLoopPolicy:
    """What decides which loop is the current one."""

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


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
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

class AbstractEventLoop:
    """What loops have."""


class BaseEventLoop(AbstractEventLoop):
    """What loops have in common."""

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


class _UnixSelectorEventLoop(BaseEventLoop):
    """The loop of Unix."""

    def __init__(self, selector=None):
        pass


class _UnixDefaultEventLoopPolicy(BaseDefaultEventLoopPolicy):
    """The policy of Unix."""


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
