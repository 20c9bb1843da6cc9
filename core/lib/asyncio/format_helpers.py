"""Functions and callbacks as texts. The loop's own reprs are native."""

import functools
import inspect
import sys
import traceback

from . import constants


def _get_function_source(func):
    """(file, line) of the function behind a callable; None: there is none."""
    func = inspect.unwrap(func)
    while isinstance(func, (functools.partial, functools.partialmethod)):
        func = inspect.unwrap(func.func)
    if not inspect.isfunction(func):
        return None
    return func.__code__.co_filename, func.__code__.co_firstlineno


if sys.version_info >= (3, 13):
    def _format_callback_source(func, args, *, debug=False):
        return _with_source(func, _format_callback(func, args, None, debug=debug))

    def _format_args_and_kwargs(args, kwargs, *, debug=False):
        """Arguments may be secrets: they are shown in debug mode only."""
        return _format_arguments(args, kwargs) if debug else "()"

    def _format_callback(func, args, kwargs, *, debug=False, suffix=""):
        arguments = _format_args_and_kwargs(args, kwargs, debug=debug) + suffix
        if isinstance(func, functools.partial):
            return _format_callback(func.func, func.args, func.keywords, debug=debug,
                                    suffix=arguments)
        return _name_of(func) + arguments
else:
    def _format_callback_source(func, args):
        return _with_source(func, _format_callback(func, args, None))

    def _format_args_and_kwargs(args, kwargs):
        return _format_arguments(args, kwargs)

    def _format_callback(func, args, kwargs, suffix=""):
        arguments = _format_args_and_kwargs(args, kwargs) + suffix
        if isinstance(func, functools.partial):
            return _format_callback(func.func, func.args, func.keywords, arguments)
        return _name_of(func) + arguments


def _format_arguments(args, kwargs):
    import reprlib
    items = [reprlib.repr(arg) for arg in args or ()]
    items += [f"{name}={reprlib.repr(value)}" for name, value in (kwargs or {}).items()]
    return f"({', '.join(items)})"


def _name_of(func):
    return getattr(func, "__qualname__", "") or getattr(func, "__name__", "") or repr(func)


def _with_source(func, text):
    source = _get_function_source(func)
    return f"{text} at {source[0]}:{source[1]}" if source else text


def extract_stack(f=None, limit=None):
    """The innermost frames, the outermost of them first, without their lines of source."""
    if f is None:
        f = sys._getframe().f_back
    if limit is None:
        limit = constants.DEBUG_STACK_DEPTH
    stack = traceback.StackSummary.extract(
        traceback.walk_stack(f), limit=limit, lookup_lines=False)
    stack.reverse()
    return stack


def _stack_of(places):
    """(file, line, function) of frames, the innermost first, as extract_stack() answers them."""
    return traceback.StackSummary(
        traceback.FrameSummary(*place, lookup_line=False) for place in reversed(places))


def _stack_text(stack):
    """Such a stack as the default exception handler shows it."""
    return "".join(traceback.format_list(stack)).rstrip()
