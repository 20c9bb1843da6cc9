"""The methods of the loop that have to do with threads and signals.

The loop itself is native; its methods of these names call these.
"""

import concurrent.futures
import contextvars
import sys
import threading
import warnings

from . import futures

_PYTHON = sys.version_info[1]


class BaseEventLoop:
    """Methods of the loop, under the names that CPython has for them."""

    def run_in_executor(self, executor, func, *args):
        if self.is_closed():
            raise RuntimeError("Event loop is closed")
        if self.get_debug():
            _check_callback(func, "run_in_executor")
        if executor is None:
            executor = vars(self).get("_default_executor")
            if _PYTHON >= 9 and self._executor_shutdown_called:
                raise RuntimeError("Executor shutdown has been called")
            if executor is None:
                prefix = "asyncio" if _PYTHON >= 9 else ""
                executor = concurrent.futures.ThreadPoolExecutor(thread_name_prefix=prefix)
                self._default_executor = executor
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        if not isinstance(executor, concurrent.futures.ThreadPoolExecutor):
            if _PYTHON >= 11:
                raise TypeError("executor must be ThreadPoolExecutor instance")
            warnings.warn(
                "Using the default executor that is not an instance of ThreadPoolExecutor is "
                "deprecated and will be prohibited in Python 3.9", DeprecationWarning, 2)
        self._default_executor = executor

    async def shutdown_default_executor(self, timeout):
        """The rest of the method of that name; the native part looks whether there are threads."""
        executor = vars(self).get("_default_executor")
        if executor is None:
            return

        def _do_shutdown(future):
            try:
                executor.shutdown(wait=True)
                if self.is_closed():
                    return
                if _PYTHON >= 13:
                    self.call_soon_threadsafe(futures._set_result_unless_cancelled, future, None)
                else:
                    self.call_soon_threadsafe(future.set_result, None)
            except Exception as ex:
                if not self.is_closed() and not future.cancelled():
                    self.call_soon_threadsafe(future.set_exception, ex)

        future = self.create_future()
        thread = threading.Thread(target=_do_shutdown, args=(future,))
        thread.start()
        if _PYTHON < 13:
            try:
                await future
            finally:
                thread.join(timeout)
            late = thread.is_alive()
        else:
            from . import timeouts
            try:
                async with timeouts.timeout(timeout):
                    await future
                late = False
            except TimeoutError:
                late = True
            else:
                thread.join()
        if late:
            warnings.warn(
                f"The executor did not finishing joining its threads within {timeout} seconds.",
                RuntimeWarning, stacklevel=2)
            executor.shutdown(wait=False)


def _check_callback(callback, method):
    from .coroutines import iscoroutine, iscoroutinefunction
    if iscoroutine(callback) or iscoroutinefunction(callback):
        raise TypeError(f"coroutines cannot be used with {method}()")
    if not callable(callback):
        raise TypeError(
            f"a callable object was expected by {method}(), got {callback!r}")


def close(loop):
    """What loop.close() does besides."""
    executor = vars(loop).get("_default_executor")
    if executor is not None:
        loop._default_executor = None
        executor.shutdown(wait=False)
    for sig in list(vars(loop).get("_signal_handlers", ())):
        loop.remove_signal_handler(sig)


class _UnixSelectorEventLoop:
    """Signals."""

    def add_signal_handler(self, sig, callback, *args):
        import signal
        from .coroutines import iscoroutine, iscoroutinefunction
        if iscoroutine(callback) or iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        _check_signal(sig)
        if self.is_closed():
            raise RuntimeError("Event loop is closed")
        if threading.current_thread() is not threading.main_thread():
            raise RuntimeError("set_wakeup_fd only works in main thread of the main interpreter")
        if sig in (signal.SIGKILL, signal.SIGSTOP):
            raise RuntimeError(f"sig {sig} cannot be caught")
        handlers = vars(self).setdefault("_signal_handlers", {})
        handlers[sig] = (callback, args, contextvars.copy_context())

        # One turn of the loop notices the signal, the next one calls the callback.
        def _handle_signal():
            if sig in handlers:
                wanted, wanted_args, context = handlers[sig]
                self.call_soon_threadsafe(wanted, *wanted_args, context=context)

        def _sighandler_noop(signum, frame):
            self.call_soon_threadsafe(_handle_signal)
        signal.signal(sig, _sighandler_noop)

    def remove_signal_handler(self, sig):
        import signal
        _check_signal(sig)
        handlers = vars(self).get("_signal_handlers", {})
        if sig not in handlers:
            return False
        del handlers[sig]
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True


run_in_executor = BaseEventLoop.run_in_executor
set_default_executor = BaseEventLoop.set_default_executor
shutdown_default_executor = BaseEventLoop.shutdown_default_executor
add_signal_handler = _UnixSelectorEventLoop.add_signal_handler
remove_signal_handler = _UnixSelectorEventLoop.remove_signal_handler


def _check_signal(sig):
    import signal
    if not isinstance(sig, int):
        raise TypeError(f"sig must be an int, not {sig!r}")
    if sig not in signal.valid_signals():
        raise ValueError(f"invalid signal number {sig}")
