"""The part of test.support that the tests of asyncio use, for a world without an operating system."""
import contextlib
import functools
import gc
import os
import sys
import time
import unittest

TEST_HOME_DIR = "/test"
LOOPBACK_TIMEOUT = 10.0
INTERNET_TIMEOUT = 60.0
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
verbose = False
is_android = is_emscripten = is_wasi = is_apple = False
has_fork_support = has_subprocess_support = has_socket_support = False
Py_DEBUG = False

# The tests look for their certificates when they are imported; nothing opens them.
os.path.isfile = lambda path: path.startswith(TEST_HOME_DIR)


def gc_collect():
    for _ in range(3):
        gc.collect()


@contextlib.contextmanager
def disable_gc():
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def busy_retry(timeout, err_msg=None, /, *, error=True):
    """Again and again until the time is over; then an error, if that is asked for."""
    deadline = time.monotonic() + timeout
    while True:
        yield
        if time.monotonic() >= deadline:
            break
    if error:
        raise AssertionError(err_msg or f"timeout ({timeout:.1f} seconds)")


def sleeping_retry(timeout, err_msg=None, /, *, init_delay=0.010, max_delay=1.0, error=True):
    delay = init_delay
    for _ in busy_retry(timeout, err_msg, error=error):
        yield
        time.sleep(delay)
        delay = min(delay * 2, max_delay)


def cpython_only(test):
    """What CPython alone promises is not asked of us."""
    return unittest.skip("implementation detail specific to cpython")(test)


def refcount_test(test):
    return test


def requires_subprocess():
    return unittest.skip("there are no subprocesses")


def requires_working_socket(*, module=False):
    return None if module else (lambda test: test)


def requires_mac_ver(*version):
    return lambda test: test


def requires_fork():
    return unittest.skip("there are no processes")


def skip_if_broken_multiprocessing_synchronize():
    raise unittest.SkipTest("there are no processes")


def check_sanitizer(**kinds):
    return False


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest(f"object {obj!r} has no attribute {name!r}")


def maybe_get_event_loop_policy():
    """The policy is asked for its watcher of child processes only."""
    return None


def reap_children():
    pass


def load_package_tests(*args):
    raise unittest.SkipTest("files are run one by one")


def swap_attr(obj, name, value):
    return unittest.mock.patch.object(obj, name, value)


@contextlib.contextmanager
def captured_output(name):
    import io
    before = getattr(sys, name)
    setattr(sys, name, io.StringIO())
    try:
        yield getattr(sys, name)
    finally:
        setattr(sys, name, before)


captured_stdout = functools.partial(captured_output, "stdout")
captured_stderr = functools.partial(captured_output, "stderr")


class _AlwaysEqual:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NeverEqual:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True


@functools.total_ordering
class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False


ALWAYS_EQ, NEVER_EQ, LARGEST, SMALLEST = _AlwaysEqual(), _NeverEqual(), _Largest(), _Smallest()
