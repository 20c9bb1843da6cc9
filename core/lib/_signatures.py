"""Arguments that do not fit a native function which is Python code in CPython.

What such a function says of wrong arguments is what a Python function says, in the version's own
words: one with the same parameters is made and called. Up to 3.9 some functions of asyncio take a
loop as well, with a warning."""
import sys


def call(name, params, least, is_method, args, keywords):
    """The exception that a Python function raises for these arguments.

    `params` as in a NativeDef, of which `least` are needed; `args` holds the values of the keyword
    arguments too, whose names are `keywords` (a tuple, or None)."""
    positional = len(args) - len(keywords or ())
    given = dict(zip(keywords or (), args[positional:]))
    args = args[:positional]
    if sys.version_info < (3, 10) and name in _WITH_LOOP and "loop" in given:
        return _WITH_LOOP[name](*args, **given)
    if sys.version_info >= (3, 14) and name.endswith("create_task") and len(args) > is_method:
        # It hands all keyword arguments on to the task.
        name, params, args, is_method = "Task", "coro * loop name context eager_start", args[:1], 0
    function = _function(name, params, least, is_method)
    try:
        function(*args, **given)
    except TypeError as error:
        return error.with_traceback(None)
    return TypeError(f"{name}() has wrong arguments")


def _function(name, params, least, is_method):
    words = ["self"] if is_method else []
    for word in params.split():
        if word not in "*/":
            least -= 1
        words.append(word if word in "*/" or least >= 0 else word + "=None")
    short = name.rpartition(".")[2]
    names = {}
    exec(f"def {short}({', '.join(words)}): pass", names)
    names[short].__qualname__ = name
    return names[short]


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
