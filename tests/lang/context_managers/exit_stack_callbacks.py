# What an exit stack keeps, and the functions that a traceback through it names.
import asyncio
import contextlib
import sys
import traceback


class Manager(contextlib.AbstractContextManager):
    __slots__ = ()

    def __exit__(self, *details):
        print("exit", details[0])

    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        print("aexit", details[0])


def fail():
    raise ValueError("in a callback")


async def fail_later():
    raise KeyError("in a callback that waits")


def names():
    return [(frame.name) for frame in traceback.extract_tb(sys.exc_info()[2])]


def show(stack):
    for is_sync, leave in stack._exit_callbacks:
        print(is_sync, leave.__name__, hasattr(leave, "__self__"), hasattr(leave, "__wrapped__"))


async def main():
    try:
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Manager())
            stack.enter_context(Manager())
            stack.push(lambda *details: print("plain", details[0]))
            stack.push_async_exit(Manager())
            stack.callback(print, "called", sep="-")
            stack.push_async_callback(fail_later)
            show(stack)
    except KeyError:
        print(names())


try:
    Manager().other = 1
except AttributeError as error:
    print(error)
try:
    with contextlib.ExitStack() as stack:
        stack.enter_context(Manager())
        stack.callback(fail)
        show(stack)
except ValueError:
    print(names())
asyncio.run(main())
