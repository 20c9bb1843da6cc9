import contextlib
import threading
import unittest

requires_working_threading = lambda *, module=False: None if module else (lambda test: test)


def threading_setup():
    return threading.active_count(), threading.enumerate()


def threading_cleanup(*original):
    """Waits for the threads that a test has left behind."""
    for thread in threading.enumerate():
        if thread is not threading.main_thread() and thread not in original[1]:
            thread.join(1)


def join_thread(thread, timeout=None):
    thread.join(timeout)
    if thread.is_alive():
        raise AssertionError(f"failed to join the thread in {timeout:.1f} seconds")


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    yield
