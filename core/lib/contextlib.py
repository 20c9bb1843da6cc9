"""Makers of context managers, and some that are ready."""

import abc
import sys
from functools import wraps
from types import MethodType

__all__ = [
    "AbstractContextManager", "AbstractAsyncContextManager", "AsyncContextDecorator",
    "AsyncExitStack", "ContextDecorator", "ExitStack", "aclosing", "asynccontextmanager",
    "chdir", "closing", "contextmanager", "nullcontext", "redirect_stderr", "redirect_stdout",
    "suppress",
]


def _has(other, *methods):
    """Whether a class has all methods, for the abstract classes below."""
    for method in methods:
        found = [base.__dict__[method] for base in other.__mro__ if method in base.__dict__]
        if not found or found[0] is None:
            return NotImplemented
    return True


class AbstractContextManager(abc.ABC):
    if sys.version_info >= (3, 13):
        __slots__ = ()
    if sys.version_info >= (3, 9):
        __class_getitem__ = classmethod(type(list[int]))

    def __enter__(self):
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        if cls is AbstractContextManager:
            return _has(other, "__enter__", "__exit__")
        return NotImplemented


class AbstractAsyncContextManager(abc.ABC):
    if sys.version_info >= (3, 13):
        __slots__ = ()
    if sys.version_info >= (3, 9):
        __class_getitem__ = classmethod(type(list[int]))

    async def __aenter__(self):
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        if cls is AbstractAsyncContextManager:
            return _has(other, "__aenter__", "__aexit__")
        return NotImplemented


class ContextDecorator:
    """Context managers that can decorate functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class AsyncContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return inner


# ------------------------------------------------------------------ generators


class _OfGenerator:
    """What is common to managers that a generator function makes."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, "__doc__", None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)


# From 3.11 on what was thrown in keeps the traceback that it had, and a generator that goes on is
# closed.
_TIDY = sys.version_info >= (3, 11)


def _to_throw(typ, value, traceback):
    """What throw() is given: up to 3.11 with the traceback of the statement that is left."""
    return (value,) if sys.version_info >= (3, 12) else (typ, value, traceback)


def _passes(raised, thrown, end):
    """Whether `raised` is the exception that was thrown into a generator: itself, or as the cause
    of the RuntimeError that a generator makes of `end`."""
    if raised is thrown:
        return True
    return (isinstance(raised, RuntimeError) and isinstance(thrown, end)
            and raised.__cause__ is thrown)


class _GeneratorContextManager(_OfGenerator, AbstractContextManager, ContextDecorator):
    def __enter__(self):
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                if _TIDY:
                    self.gen.close()
        if value is None:
            value = typ()
        try:
            self.gen.throw(*_to_throw(typ, value, traceback))
        except StopIteration as raised:
            return raised is not value
        except BaseException as raised:
            if not _passes(raised, value, StopIteration):
                raise
            if _TIDY:
                value.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            if _TIDY:
                self.gen.close()


def _next(generator):
    return anext(generator) if sys.version_info >= (3, 10) else generator.__anext__()


class _AsyncGeneratorContextManager(
        _OfGenerator, AbstractAsyncContextManager,
        AsyncContextDecorator if sys.version_info >= (3, 10) else object):
    async def __aenter__(self):
        if sys.version_info >= (3, 10):
            del self.args, self.kwds, self.func
        try:
            return await _next(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await _next(self.gen)
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                if _TIDY:
                    await self.gen.aclose()
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(*_to_throw(typ, value, traceback))
        except StopAsyncIteration as raised:
            return raised is not value
        except BaseException as raised:
            if not _passes(raised, value, (StopIteration, StopAsyncIteration)):
                raise
            if _TIDY:
                value.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            if _TIDY:
                await self.gen.aclose()


def contextmanager(func):
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


def asynccontextmanager(func):
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return helper


# ------------------------------------------------------------------ ready ones


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _Redirect(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exc_type, exc_value, traceback):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_Redirect):
    _stream = "stdout"


class redirect_stderr(_Redirect):
    _stream = "stderr"


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            return None
        if issubclass(exc_type, self._exceptions):
            return True
        if sys.version_info >= (3, 12) and issubclass(exc_type, BaseExceptionGroup):
            rest = exc_value.split(self._exceptions)[1]
            if rest is None:
                return True
            raise rest
        return False


class nullcontext(AbstractContextManager,
                  *[AbstractAsyncContextManager] * (sys.version_info >= (3, 10))):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    if sys.version_info >= (3, 10):
        async def __aenter__(self):
            return self.enter_result

        async def __aexit__(self, *excinfo):
            pass


class chdir(AbstractContextManager):
    """Another working directory, as far as there are directories: entering asks os.chdir()."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._old_cwd.pop())


# ------------------------------------------------------------------ stacks


def _method(manager, names, what):
    """The functions of a manager's class."""
    cls = type(manager)
    try:
        return [getattr(cls, name) for name in names]
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support "
                        f"the {what} protocol") from None


def _end_of_contexts(new, old, outer):
    """Puts `old` where the chain of contexts of `new` ended, or met what was handled outside."""
    while True:
        context = new.__context__
        if context is old:
            return
        if context is None and sys.version_info >= (3, 9):
            return
        if context is None or context is outer:
            break
        new = context
    new.__context__ = old


# Up to 3.12 all exits get the traceback with which the exception came to the stack.
_KEEPS = sys.version_info < (3, 13)


def _details(exc, traceback):
    """What an exit is called with."""
    if exc is None:
        return None, None, None
    return type(exc), exc, traceback if _KEEPS else exc.__traceback__


class _BaseExitStack:
    """Exits, each with whether it is called as a plain one or must be awaited."""

    @staticmethod
    def _create_exit_wrapper(cm, cm_exit):
        return MethodType(cm_exit, cm)

    @staticmethod
    def _create_cb_wrapper(callback, /, *args, **kwds):
        def _exit_wrapper(exc_type, exc, tb):
            callback(*args, **kwds)
        return _exit_wrapper

    def __init__(self):
        self._exit_callbacks = []

    def pop_all(self):
        other = type(self)()
        other._exit_callbacks, self._exit_callbacks = self._exit_callbacks, []
        return other

    def _push_exit_callback(self, callback, is_sync=True):
        self._exit_callbacks.append((is_sync, callback))

    def _push_cm_exit(self, cm, cm_exit):
        self._push_exit_callback(self._create_exit_wrapper(cm, cm_exit))

    def push(self, exit):
        method = getattr(type(exit), "__exit__", None)
        if method is None:
            self._push_exit_callback(exit)
        else:
            self._push_cm_exit(exit, method)
        return exit

    def enter_context(self, cm):
        enter, leave = _method(cm, ("__enter__", "__exit__"), "context manager")
        result = enter(cm)
        self._push_cm_exit(cm, leave)
        return result

    def callback(self, callback, /, *args, **kwds):
        wrapper = self._create_cb_wrapper(callback, *args, **kwds)
        wrapper.__wrapped__ = callback
        self._push_exit_callback(wrapper)
        return callback


class ExitStack(_BaseExitStack, AbstractContextManager):
    def __enter__(self):
        return self

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, *details):
        _, exc, traceback = details
        outer = sys.exc_info()[1]
        suppressed = raised = False
        while self._exit_callbacks:
            _, leave = self._exit_callbacks.pop()
            try:
                if leave(*_details(exc, traceback)):
                    suppressed, raised, exc = True, False, None
            except BaseException as new:
                _end_of_contexts(new, exc, outer)
                raised, exc = True, new
                traceback = new.__traceback__ if _KEEPS else None
        if raised:
            context = exc.__context__
            try:
                raise exc
            except BaseException:
                exc.__context__ = context
                raise
        return details[1] is not None and suppressed


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    @staticmethod
    def _create_async_exit_wrapper(cm, cm_exit):
        return MethodType(cm_exit, cm)

    @staticmethod
    def _create_async_cb_wrapper(callback, /, *args, **kwds):
        async def _exit_wrapper(exc_type, exc, tb):
            await callback(*args, **kwds)
        return _exit_wrapper

    def _push_async_cm_exit(self, cm, cm_exit):
        self._push_exit_callback(self._create_async_exit_wrapper(cm, cm_exit), False)

    async def __aenter__(self):
        return self

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def enter_async_context(self, cm):
        enter, leave = _method(cm, ("__aenter__", "__aexit__"), "asynchronous context manager")
        result = await enter(cm)
        self._push_async_cm_exit(cm, leave)
        return result

    def push_async_exit(self, exit):
        method = getattr(type(exit), "__aexit__", None)
        if method is None:
            self._push_exit_callback(exit, False)
        else:
            self._push_async_cm_exit(exit, method)
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        wrapper = self._create_async_cb_wrapper(callback, *args, **kwds)
        wrapper.__wrapped__ = callback
        self._push_exit_callback(wrapper, False)
        return callback

    async def __aexit__(self, *details):
        _, exc, traceback = details
        outer = sys.exc_info()[1]
        suppressed = raised = False
        while self._exit_callbacks:
            is_sync, leave = self._exit_callbacks.pop()
            try:
                result = leave(*_details(exc, traceback))
                if not is_sync:
                    result = await result
                if result:
                    suppressed, raised, exc = True, False, None
            except BaseException as new:
                _end_of_contexts(new, exc, outer)
                raised, exc = True, new
                traceback = new.__traceback__ if _KEEPS else None
        if raised:
            context = exc.__context__
            try:
                raise exc
            except BaseException:
                exc.__context__ = context
                raise
        return details[1] is not None and suppressed

if sys.version_info < (3, 11):
    from _later import hide as _hide
    _hide(globals(), {10: "aclosing AsyncContextDecorator", 11: "chdir"})
