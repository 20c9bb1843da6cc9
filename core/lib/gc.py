"""The collector of cycles. It runs when it is asked to, and at the end of a program: never by itself,
so that a program does the same in every run."""

__all__ = ["callbacks", "collect", "disable", "enable", "freeze", "garbage", "get_count",
           "get_debug", "get_freeze_count", "get_stats", "get_threshold", "is_finalized",
           "is_tracked", "isenabled", "set_debug", "set_threshold", "unfreeze"]

import sys as _sys
from _gc import collect as _find_garbage, is_finalized, is_tracked

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
callbacks = []
garbage = []
_enabled = True
_debug = 0
_threshold = (2000, 10, 0) if _sys.version_info >= (3, 13) else (700, 10, 10)
_stats = [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]


def collect(generation=2):
    for callback in list(callbacks):
        callback("start", {"generation": generation, "collected": 0, "uncollectable": 0})
    collected = _find_garbage(generation)
    _stats[generation]["collections"] += 1
    _stats[generation]["collected"] += collected
    for callback in list(callbacks):
        callback("stop", {"generation": generation, "collected": collected, "uncollectable": 0})
    return collected


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def set_debug(flags, /):
    global _debug
    _debug = flags


def get_debug():
    return _debug


def set_threshold(threshold0, threshold1=None, threshold2=None, /):
    global _threshold
    given = (threshold0, threshold1, threshold2)
    _threshold = tuple([old if new is None else new for old, new in zip(_threshold, given)])


def get_threshold():
    return _threshold


def get_count():
    return 0, 0, 0


def get_stats():
    return [dict(stats) for stats in _stats]


def freeze():
    pass


def unfreeze():
    pass


def get_freeze_count():
    return 0


def __getattr__(name):
    if name in ("get_objects", "get_referrers", "get_referents"):
        raise AttributeError(f"module 'gc' has no attribute '{name}'\n"
                             f"Loopscope does not have gc.{name}.")
    raise AttributeError(f"module 'gc' has no attribute '{name}'")

if _sys.version_info < (3, 9):
    from _later import hide as _hide
    _hide(globals(), {9: "is_finalized"})
