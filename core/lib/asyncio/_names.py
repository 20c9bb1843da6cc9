"""The names of the package asyncio: in which submodule each is, and since which Python.

The package itself is native and has the names that most programs use. The native `__getattr__`
asks `find` here for any other, and `__dir__` asks `listed`.
"""

import sys

_PYTHON = sys.version_info[1]

# What a star means, by submodule, in CPython's order. "name:11" is there since Python 3.11,
# "name:8-10" from 3.8 to 3.10.
_PUBLIC = (
    ("base_events", "BaseEventLoop Server:9"),
    ("coroutines", "coroutine:8-10 iscoroutinefunction iscoroutine"),
    ("events", "AbstractEventLoopPolicy:8-13 AbstractEventLoop AbstractServer Handle TimerHandle "
               "get_event_loop_policy set_event_loop_policy get_event_loop set_event_loop "
               "new_event_loop get_child_watcher:8-13 set_child_watcher:8-13 _set_running_loop get_running_loop _get_running_loop"),
    ("exceptions", "BrokenBarrierError:11 CancelledError InvalidStateError TimeoutError "
                   "IncompleteReadError LimitOverrunError SendfileNotAvailableError"),
    ("futures", "Future wrap_future isfuture future_add_to_awaited_by:14 "
                "future_discard_from_awaited_by:14"),
    ("graph", "capture_call_graph:14 format_call_graph:14 print_call_graph:14 "
              "FrameCallGraphEntry:14 FutureCallGraph:14"),
    ("locks", "Lock Event Condition Semaphore BoundedSemaphore Barrier:11"),
    ("protocols", "BaseProtocol Protocol DatagramProtocol SubprocessProtocol BufferedProtocol"),
    ("runners", "Runner:11 run"),
    ("queues", "Queue PriorityQueue LifoQueue QueueFull QueueEmpty QueueShutDown:13"),
    ("streams", "StreamReader StreamWriter StreamReaderProtocol open_connection start_server "
                "open_unix_connection start_unix_server"),
    ("tasks", "Task create_task FIRST_COMPLETED FIRST_EXCEPTION ALL_COMPLETED wait wait_for "
              "as_completed sleep gather shield ensure_future run_coroutine_threadsafe "
              "current_task all_tasks create_eager_task_factory:12 eager_task_factory:12 "
              "_register_task _unregister_task _enter_task _leave_task"),
    ("taskgroups", "TaskGroup:12"),
    ("threads", "to_thread:9"),
    ("timeouts", "Timeout:11 timeout:11 timeout_at:11"),
    ("transports", "BaseTransport ReadTransport WriteTransport Transport DatagramTransport "
                   "SubprocessTransport"),
    ("unix_events", "SelectorEventLoop AbstractChildWatcher:8-13 SafeChildWatcher:8-13 "
                    "FastChildWatcher:8-13 PidfdChildWatcher:9-13 MultiLoopChildWatcher:8-13 "
                    "ThreadedChildWatcher:8-13 DefaultEventLoopPolicy:8-13 EventLoop:13"),
)

# What there is besides, without a star.
_OTHERS = (
    ("base_events", "Server:8-8"),
    ("taskgroups", "TaskGroup:11-11"),
)

_SUBMODULES = (
    "base_events base_futures base_tasks constants coroutines events exceptions format_helpers "
    "futures graph:14 locks log mixins:10 proactor_events protocols queues runners selector_events staggered "
    "streams taskgroups:11 tasks threads:9 timeouts:11 transports trsock unix_events")

# What CPython has on Linux and Loopscope has not, and why.
_MISSING = (
    ("there are no subprocesses",
     "create_subprocess_exec create_subprocess_shell subprocess base_subprocess"),
    ("there is no TLS", "sslproto"),
    ("no other process can be looked at", "tools:14"),
)

# Until their removal these say that they will be removed, each time.
_DEPRECATED = {"AbstractEventLoopPolicy": "events", "DefaultEventLoopPolicy": "unix_events"}


def _names(text):
    """The names of a text as above that the run's Python has."""
    for word in text.split():
        name, _, versions = word.partition(":")
        first, _, last = versions.partition("-")
        if int(first or 0) <= _PYTHON <= int(last or 99):
            yield name


def _module(name):
    name = "asyncio." + name
    __import__(name)
    return sys.modules[name]


def find(name):
    """An attribute of the package; a str says that it has none of that name, and why."""
    if name == "__all__":
        return _starred()
    package = sys.modules["asyncio"]
    if _PYTHON >= 14 and name in _DEPRECATED:
        import warnings
        warnings.warn(f"'asyncio.{name}' is deprecated and slated for removal in Python 3.16",
                      DeprecationWarning, stacklevel=2)
        return getattr(_module(_DEPRECATED[name]), "_" + name)
    for submodule, names in _PUBLIC + _OTHERS:
        if name in _names(names):
            value = getattr(_module(submodule), name)
            setattr(package, name, value)
            return value
    if name in _names(_SUBMODULES):
        return _module(name)
    return explain("asyncio", name)


def explain(module, name):
    """Why there is no such attribute of a module of asyncio."""
    text = f"module '{module}' has no attribute '{name}'"
    for reason, names in _MISSING:
        if name in _names(names):
            text += f"\nLoopscope does not have asyncio.{name}: {reason}."
    return text


def _starred():
    return tuple(name for _, names in _PUBLIC for name in _names(names))


def listed():
    """What dir() shows."""
    names = set(sys.modules["asyncio"].__dict__)
    for _, more in _PUBLIC + _OTHERS:
        names.update(_names(more))
    names.update(_names(_SUBMODULES))
    return list(names)
