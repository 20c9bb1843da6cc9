"""Tests whose methods are coroutines, all of one test on one loop."""

import asyncio
import inspect
import sys
import warnings

from .case import TestCase

__unittest = True

_HAS_RUNNER = sys.version_info >= (3, 11)
if _HAS_RUNNER:
    import contextvars


class IsolatedAsyncioTestCase(TestCase):
    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    def _callCleanup(self, function, *args, **kwargs):
        self._callMaybeAsync(function, *args, **kwargs)

    if _HAS_RUNNER:
        # From 3.11 on: a Runner in debug mode, and one context for all of a test.

        if sys.version_info >= (3, 13):
            loop_factory = None

        def __init__(self, methodName="runTest"):
            super().__init__(methodName)
            self._asyncioRunner = None
            self._asyncioTestContext = contextvars.copy_context()

        async def enterAsyncContext(self, cm):
            cls = type(cm)
            try:
                enter, exit = cls.__aenter__, cls.__aexit__
            except AttributeError:
                raise TypeError(
                    f"'{cls.__module__}.{cls.__qualname__}' object does "
                    "not support the asynchronous context manager protocol") from None
            result = await enter(cm)
            self.addAsyncCleanup(exit, cm, None, None, None)
            return result

        def _callSetUp(self):
            self._asyncioRunner.get_loop()  # makes the loop current, for setUp
            self._asyncioTestContext.run(self.setUp)
            self._callAsync(self.asyncSetUp)

        def _callTestMethod(self, method):
            if self._callMaybeAsync(method) is not None:
                warnings.warn(
                    "It is deprecated to return a value that is not None "
                    f"from a test case ({method})", DeprecationWarning, stacklevel=4)

        def _callTearDown(self):
            self._callAsync(self.asyncTearDown)
            self._asyncioTestContext.run(self.tearDown)

        def _callAsync(self, func, /, *args, **kwargs):
            assert self._asyncioRunner is not None, "asyncio runner is not initialized"
            assert inspect.iscoroutinefunction(func), f"{func!r} is not an async function"
            return self._asyncioRunner.run(
                func(*args, **kwargs), context=self._asyncioTestContext)

        def _callMaybeAsync(self, func, /, *args, **kwargs):
            assert self._asyncioRunner is not None, "asyncio runner is not initialized"
            if inspect.iscoroutinefunction(func):
                return self._callAsync(func, *args, **kwargs)
            return self._asyncioTestContext.run(func, *args, **kwargs)

        def _setupAsyncioRunner(self):
            assert self._asyncioRunner is None, "asyncio runner is already initialized"
            factory = getattr(self, "loop_factory", None)
            self._asyncioRunner = asyncio.Runner(debug=True, loop_factory=factory)

        def _tearDownAsyncioRunner(self):
            self._asyncioRunner.close()

        def run(self, result=None):
            self._setupAsyncioRunner()
            try:
                return super().run(result)
            finally:
                self._tearDownAsyncioRunner()

        def debug(self):
            self._setupAsyncioRunner()
            super().debug()
            self._tearDownAsyncioRunner()

        def __del__(self):
            if self._asyncioRunner is not None:
                self._tearDownAsyncioRunner()

    else:
        # Up to 3.10: a task of its own awaits what a queue brings it.

        def __init__(self, methodName="runTest"):
            super().__init__(methodName)
            self._asyncioTestLoop = None
            self._asyncioCallsQueue = None

        def _callSetUp(self):
            self.setUp()
            self._callAsync(self.asyncSetUp)

        def _callTestMethod(self, method):
            self._callMaybeAsync(method)

        def _callTearDown(self):
            self._callAsync(self.asyncTearDown)
            self.tearDown()

        def _await_in_task(self, awaitable):
            answer = self._asyncioTestLoop.create_future()
            self._asyncioCallsQueue.put_nowait((answer, awaitable))
            return self._asyncioTestLoop.run_until_complete(answer)

        def _callAsync(self, func, /, *args, **kwargs):
            assert self._asyncioTestLoop is not None
            awaitable = func(*args, **kwargs)
            assert inspect.isawaitable(awaitable)
            return self._await_in_task(awaitable)

        def _callMaybeAsync(self, func, /, *args, **kwargs):
            assert self._asyncioTestLoop is not None
            result = func(*args, **kwargs)
            return self._await_in_task(result) if inspect.isawaitable(result) else result

        async def _asyncioLoopRunner(self, fut):
            self._asyncioCallsQueue = queue = asyncio.Queue()
            fut.set_result(None)
            while True:
                order = await queue.get()
                queue.task_done()
                if order is None:
                    return
                answer, awaitable = order
                try:
                    value = await awaitable
                    if not answer.cancelled():
                        answer.set_result(value)
                except (SystemExit, KeyboardInterrupt):
                    raise
                except BaseException as error:
                    if not answer.cancelled():
                        answer.set_exception(error)

        def _setupAsyncioLoop(self):
            assert self._asyncioTestLoop is None
            loop = asyncio.new_event_loop()
            asyncio.set_event_loop(loop)
            loop.set_debug(True)
            self._asyncioTestLoop = loop
            started = loop.create_future()
            self._asyncioCallsTask = loop.create_task(self._asyncioLoopRunner(started))
            loop.run_until_complete(started)

        def _cancel_all(self, loop):
            waiting = asyncio.all_tasks(loop)
            if not waiting:
                return False
            for task in waiting:
                task.cancel()
            options = {"loop": loop} if sys.version_info < (3, 10) else {}
            loop.run_until_complete(
                asyncio.gather(*waiting, return_exceptions=True, **options))
            for task in waiting:
                if not task.cancelled() and task.exception() is not None:
                    loop.call_exception_handler({
                        "message": "unhandled exception during test shutdown",
                        "exception": task.exception(),
                        "task": task,
                    })
            return True

        def _tearDownAsyncioLoop(self):
            assert self._asyncioTestLoop is not None
            loop = self._asyncioTestLoop
            self._asyncioTestLoop = None
            self._asyncioCallsQueue.put_nowait(None)
            loop.run_until_complete(self._asyncioCallsQueue.join())
            try:
                if self._cancel_all(loop):
                    loop.run_until_complete(loop.shutdown_asyncgens())
            finally:
                asyncio.set_event_loop(None)
                loop.close()

        def run(self, result=None):
            self._setupAsyncioLoop()
            try:
                return super().run(result)
            finally:
                self._tearDownAsyncioLoop()
