"""The native functions that are Python code in CPython, for those who look at them closely.

Each has its like in _library_functions.py. What such a function says of wrong arguments is what the
like says, and what it has not itself is asked of the like. Up to 3.9 some functions of asyncio take
a loop as well, with a warning."""
import sys
import types

import _library_functions as _known

_likes = {}  # by module and qualified name


def find(name):
    """The like of a function by its qualified name, or None."""
    found = _known
    for part in name.split("."):
        found = getattr(found, part, None)
    return found


def _like(function):
    """What a native function, method or bound method is in CPython."""
    module, name = type(function).__module__, object.__getattribute__(function, "__qualname__")
    get = object.__getattribute__
    key = get(function, "__module__"), name
    like = _likes.get(key)
    if like is None:
        like = _likes[key] = find(name)
        like.__module__ = key[0]
    if type(function).__name__ == "method":
        return types.MethodType(like, get(function, "__self__"))
    return like


def attribute(function, name):
    """What the like of a function has under a name."""
    return getattr(_like(function), name)


def call(name, args, keywords):
    """The exception that a Python function raises for these arguments.

    `args` holds the values of the keyword arguments too, whose names are `keywords` (a tuple, or
    None)."""
    positional = len(args) - len(keywords or ())
    given = dict(zip(keywords or (), args[positional:]))
    args = args[:positional]
    if sys.version_info < (3, 10) and name in _WITH_LOOP and "loop" in given:
        return _WITH_LOOP[name](*args, **given)
    try:
        coroutine = find(name)(*args, **given)
        if sys.version_info >= (3, 14) and name.endswith("create_task"):
            return _create_task(*args, **given)
    except TypeError as error:
        return error.with_traceback(None)
    if isinstance(coroutine, types.CoroutineType):
        coroutine.close()
    return TypeError(f"{name}() has wrong arguments")


def _create_task(loop, coro=None, **keywords):
    """create_task of a loop or, with a coroutine alone, of asyncio: Task takes all keywords."""
    if coro is None:
        return _asyncio().get_running_loop().create_task(loop, **keywords)
    if loop.is_closed():
        raise RuntimeError("Event loop is closed")
    factory = loop.get_task_factory()
    if factory is not None:
        return factory(loop, coro, **keywords)
    return _asyncio().Task(coro, loop=loop, **keywords)


def _warn(stacklevel=3):
    import warnings

    warnings.warn("The loop argument is deprecated since Python 3.8, and scheduled for removal in "
                  "Python 3.10.", DeprecationWarning, stacklevel=stacklevel)


async def sleep(delay, result=None, *, loop=None):
    if loop is not None:
        _warn()
    return await _asyncio().sleep(delay, result)


async def wait_for(fut, timeout, *, loop=None):
    if loop is not None:
        _warn()
    return await _asyncio().wait_for(fut, timeout)


async def wait(fs, *, loop=None, timeout=None, return_when="ALL_COMPLETED"):
    if loop is not None:
        _warn()
    return await _asyncio().wait(fs, timeout=timeout, return_when=return_when)


def shield(arg, *, loop=None):
    if loop is not None:
        _warn(4)  # call() is between
    return _asyncio().shield(_asyncio().ensure_future(arg, loop=loop))


def _asyncio():
    import asyncio

    return asyncio


_WITH_LOOP = {function.__name__: function for function in (sleep, wait_for, wait, shield)}
