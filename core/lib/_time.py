"""The names of the module `time` that few programs use. Its clocks are all the run's own."""

import sys as _sys
import _types
import time as _time
from types import SimpleNamespace as _SimpleNamespace

CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID = range(4)
CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME, CLOCK_TAI = 4, 7, 11
_STRUCT_TM_ITEMS = 11
if _sys.version_info < (3, 9):
    del CLOCK_TAI


def strptime(data_string, format="%a %b %d %H:%M:%S %Y", /):
    from _strptime import _strptime_time
    return _strptime_time(data_string, format)


def get_clock_info(name, /):
    clocks = {"time": "REALTIME", "monotonic": "MONOTONIC", "perf_counter": "MONOTONIC",
              "process_time": "PROCESS_CPUTIME_ID", "thread_time": "THREAD_CPUTIME_ID"}
    if name not in clocks:
        raise ValueError("unknown clock")
    clock = clocks[name]
    return _SimpleNamespace(implementation=f"clock_gettime(CLOCK_{clock})",
                            monotonic=clock != "REALTIME", adjustable=clock == "REALTIME",
                            resolution=1e-09)


def clock_gettime_ns(clk_id, /):
    if clk_id in (CLOCK_REALTIME, 11):
        return _time.time_ns()
    if clk_id not in (1, 2, 3, 4, 7):
        raise OSError(22, "Invalid argument")
    return _time.monotonic_ns()


def clock_gettime(clk_id, /):
    return clock_gettime_ns(clk_id) / 1e9


def clock_getres(clk_id, /):
    clock_gettime_ns(clk_id)
    return 1e-09


def clock_settime(clk_id, time, /):
    raise PermissionError(1, "Operation not permitted")


def clock_settime_ns(clk_id, time, /):
    raise PermissionError(1, "Operation not permitted")


def tzset():
    """The zone is UTC."""


_types.built_in(globals(), "time")
