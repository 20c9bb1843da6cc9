"""Who waits for whom: the calls of tasks and the tasks that wait for them (Python 3.14)."""

import sys
from dataclasses import dataclass

from . import events, futures, tasks

__all__ = ("capture_call_graph", "format_call_graph", "print_call_graph", "FrameCallGraphEntry",
           "FutureCallGraph")

_SUSPENDS = 0x20 | 0x80 | 0x200  # flags of the code of generators, coroutines and both in one
_KINDS = ((0x200, "async generator "), (0x80, "async "), (0x20, "generator "))


@dataclass(frozen=True, slots=True)
class FrameCallGraphEntry:
    frame: object


@dataclass(frozen=True, slots=True)
class FutureCallGraph:
    future: object
    call_stack: tuple
    awaited_by: tuple


def _check(future):
    if not isinstance(future, futures.Future):
        raise TypeError(f"{future!r} object does not appear to be compatible with asyncio.Future")


def _graphs_of_waiters(future, limit):
    return tuple(_build_graph_for_future(waiter, limit=limit)
                 for waiter in future._asyncio_awaited_by or ())


def _build_graph_for_future(future, *, limit=None):
    _check(future)
    coro = future.get_coro() if limit != 0 and hasattr(future, "get_coro") else None
    stack = []
    while hasattr(coro, "cr_await"):
        frame = coro.cr_frame
        if frame is None or frame.f_code is not None:  # else it is a native coroutine of ours
            stack.append(FrameCallGraphEntry(frame))
        coro = coro.cr_await
    if limit is not None:
        stack = stack[:limit] if limit > 0 else stack[limit:]
    return FutureCallGraph(future, tuple(stack[::-1]), _graphs_of_waiters(future, limit))


def _can_wait(frame):
    return frame.f_code.co_flags & _SUSPENDS


def _current_stack(frame):
    """The calls from a frame to the coroutine of the task that runs."""
    stack = []
    while frame is not None:
        stack.append(FrameCallGraphEntry(frame))
        back = frame.f_back
        if _can_wait(frame) and back is not None and not _can_wait(back):
            break
        frame = back
    return stack


def capture_call_graph(future=None, /, *, depth=1, limit=None):
    """The calls of a future or task, of the current one without it, and of those that wait for it.

    Of each stack `limit` frames are kept: the outermost ones of a positive number, the innermost
    ones of a negative one. `depth` frames of the current stack are left out.
    """
    loop = events._get_running_loop()
    current = None if loop is None else tasks.current_task(loop)
    if future is None:
        if loop is None:
            raise RuntimeError("capture_call_graph() is called outside of a running event loop "
                               "and no *future* to introspect was provided")
        future = current
        if future is None:
            return None
    elif loop is None or future is not current:
        return _build_graph_for_future(future, limit=limit)
    _check(future)
    stack = [] if limit == 0 else _current_stack(sys._getframe(depth))
    if limit:
        stack = stack[-limit:] if limit > 0 else stack[:-limit]
    return FutureCallGraph(future, tuple(stack), _graphs_of_waiters(future, limit))


def _format_frame(frame):
    code = frame.f_code
    kind = next((text for flag, text in _KINDS if code.co_flags & flag), "")
    return (f"  |   File {code.co_filename!r}, line {frame.f_lineno}, in "
            f"{kind}{code.co_qualname}()")


def _format(graph, level):
    """The lines of a graph."""
    future = graph.future
    if isinstance(future, tasks.Task):
        lines = [f"* Task(name={future.get_name()!r}, id={id(future):#x})"]
    else:
        lines = [f"* Future(id={id(future):#x})"]
    if graph.call_stack:
        lines.append("  + Call stack:")
        lines.extend(_format_frame(entry.frame) for entry in graph.call_stack)
    if graph.awaited_by:
        lines.append("  + Awaited by:")
    lines = [level * "    " + line for line in lines]
    for waiter in graph.awaited_by:
        lines.extend(_format(waiter, level + 1))
    return lines


def format_call_graph(future=None, /, *, depth=1, limit=None):
    """The graph of capture_call_graph as text."""
    graph = capture_call_graph(future, depth=depth + 1, limit=limit)
    return "" if graph is None else "\n".join(_format(graph, 0))


def print_call_graph(future=None, /, *, file=None, depth=1, limit=None):
    """Prints the text of format_call_graph."""
    print(format_call_graph(future, depth=depth, limit=limit), file=file)
