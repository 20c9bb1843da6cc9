"""Signals: Ctrl+C, and those that the program raises itself. Only the main thread handles them."""

import sys
from enum import IntEnum as _IntEnum

import _signal
from _signal import raise_signal

_PYTHON = sys.version_info[1]

NSIG = 65


class Signals(_IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGILL = 4
    SIGTRAP = 5
    SIGABRT = 6
    SIGIOT = 6
    SIGBUS = 7
    SIGFPE = 8
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGSTKFLT = 16
    SIGCHLD = 17
    SIGCLD = 17
    SIGCONT = 18
    SIGSTOP = 19
    SIGTSTP = 20
    SIGTTIN = 21
    SIGTTOU = 22
    SIGURG = 23
    SIGXCPU = 24
    SIGXFSZ = 25
    SIGVTALRM = 26
    SIGPROF = 27
    SIGWINCH = 28
    SIGIO = 29
    SIGPOLL = 29
    SIGPWR = 30
    SIGSYS = 31
    SIGRTMIN = 34
    SIGRTMAX = 64


class Handlers(_IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


class Sigmasks(_IntEnum):
    SIG_BLOCK = 0
    SIG_UNBLOCK = 1
    SIG_SETMASK = 2


for _enum in (Signals, Handlers, Sigmasks):
    globals().update(_enum.__members__)
del _enum

_TEXTS = (
    "Hangup", "Interrupt", "Quit", "Illegal instruction", "Trace/breakpoint trap", "Aborted",
    "Bus error", "Floating point exception", "Killed", "User defined signal 1",
    "Segmentation fault", "User defined signal 2", "Broken pipe", "Alarm clock", "Terminated",
    "Stack fault", "Child exited", "Continued", "Stopped (signal)", "Stopped",
    "Stopped (tty input)", "Stopped (tty output)", "Urgent I/O condition",
    "CPU time limit exceeded", "File size limit exceeded", "Virtual timer expired",
    "Profiling timer expired", "Window changed", "I/O possible", "Power failure",
    "Bad system call",
)

# What a signal does that has no entry among the handlers.
_IGNORED = (Signals.SIGPIPE, Signals.SIGXFSZ)


def default_int_handler(signalnum, frame, /):
    """The default handler for SIGINT: raises KeyboardInterrupt."""
    raise KeyboardInterrupt


def _as_enum(value, kind):
    try:
        return kind(value)
    except (ValueError, TypeError):
        return value


def _check_number(signalnum):
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")
    return int(signalnum)


def getsignal(signalnum):
    """What handles a signal now."""
    number = _check_number(signalnum)
    if number in _signal.handlers:
        return _as_enum(_signal.handlers[number], Handlers)
    if number == Signals.SIGINT:
        return default_int_handler
    return Handlers.SIG_IGN if number in _IGNORED else Handlers.SIG_DFL


def signal(signalnum, handler):
    """Sets what handles a signal; answers what did before."""
    import threading
    if threading.current_thread() is not threading.main_thread():
        if _PYTHON < 10:
            raise ValueError("signal only works in main thread")
        raise ValueError("signal only works in main thread of the main interpreter")
    if isinstance(handler, int):
        handler = int(handler)
    if not callable(handler) and handler not in (0, 1):
        raise TypeError(
            "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    number = _check_number(signalnum)
    if number in (Signals.SIGKILL, Signals.SIGSTOP):
        raise OSError(22, "Invalid argument")
    before = getsignal(number)
    if handler is default_int_handler and number == Signals.SIGINT:
        _signal.handlers.pop(number, None)
    else:
        _signal.handlers[number] = handler
    return before



def valid_signals():
    """The numbers of all signals, as a set."""
    return {_as_enum(n, Signals) for n in range(1, NSIG) if n not in (32, 33)}


def strsignal(signalnum, /):
    number = _check_number(signalnum)
    if number <= len(_TEXTS):
        return _TEXTS[number - 1]
    if number >= Signals.SIGRTMIN:
        return f"Real-time signal {number - Signals.SIGRTMIN}"
    return f"Unknown signal {number}"


def siginterrupt(signalnum, flag, /):
    _check_number(signalnum)
