"""Context managers of all kinds, and what they do with exceptions."""
import asyncio
import contextlib
import io
import sys
from contextlib import (AbstractContextManager, ContextDecorator, ExitStack, closing, contextmanager, nullcontext,
                        redirect_stderr, redirect_stdout, suppress)


@contextmanager
def tag(name, **attributes):
    shown = "".join(f' {k.rstrip("_")}="{v}"' for k, v in attributes.items())
    print(f"<{name}{shown}>")
    try:
        yield name.upper()
    except ZeroDivisionError as error:
        print("swallowed:", error)
    finally:
        print(f"</{name}>")


class Timer(ContextDecorator):
    def __init__(self, label="?"):
        self.label = label

    def __enter__(self):
        print("start", self.label)
        return self

    def __exit__(self, *exc):
        print("stop", self.label, exc[0] and exc[0].__name__)
        return False


class Indenter(AbstractContextManager):
    level = 0

    def __enter__(self):
        self.level += 1
        return self

    def __exit__(self, exc_type, exc, tb):
        self.level -= 1

    def print(self, text):
        print("    " * self.level + text)


@contextmanager
def badly(times):
    for n in range(times):
        yield n


@contextmanager
def replaces():
    try:
        yield
    except KeyError as error:
        raise ValueError("replaced") from error


@Timer("decorated")
def function(x):
    return 10 / x


@tag("em", class_="x")
def tagged():
    print("inside")


class Door:
    def close(self):
        print("door closed")


def attempt(call):
    try:
        print("result:", call())
    except Exception as error:
        print(f"{type(error).__name__}: {error} / cause {error.__cause__!r} / context {type(error.__context__).__name__}")


with tag("div", id="main") as outer, tag("p") as inner:
    print(outer, inner, 1 // 0)
tagged()
tagged()
print(function(4))
attempt(lambda: function(0))
with Indenter() as out:
    out.print("one")
    with out:
        out.print("two")
    out.print("back")


def no_yield():
    with badly(0):
        pass


def two_yields():
    with badly(2):
        pass


def raise_in(manager, error):
    with manager:
        raise error


attempt(no_yield)
attempt(two_yields)
attempt(lambda: raise_in(replaces(), KeyError("k")))
attempt(lambda: raise_in(replaces(), StopIteration("s")))
attempt(lambda: raise_in(suppress(LookupError), IndexError("hidden")))
attempt(lambda: raise_in(suppress(), IndexError("not hidden")))
attempt(lambda: raise_in(nullcontext(), OSError(2, "No such file", "x.txt")))
with closing(Door()) as door, nullcontext(5) as five:
    print(type(door).__name__, five)

buffer = io.StringIO()
with redirect_stdout(buffer), redirect_stderr(buffer):
    print("captured")
    print("this too", file=sys.stderr)
    with redirect_stdout(sys.__stdout__):
        print("not this")
print(repr(buffer.getvalue()))

with ExitStack() as stack:
    names = [stack.enter_context(tag(c)) for c in "abc"]
    stack.callback(print, "callback", "args", sep="|")
    stack.push(lambda kind, error, tb: print("pushed sees", repr(error)) or True)
    print(names)
    raise RuntimeError("handled by the pushed function")
with ExitStack() as stack:
    @stack.callback
    def cleanup():
        print("cleaned up")
    saved = stack.pop_all()
print("still open")
saved.close()


def two_errors():
    with ExitStack() as stack:
        stack.callback(lambda: [][1])
        stack.callback(lambda: {}["x"])
        raise ValueError("first")


attempt(two_errors)
attempt(lambda: raise_in(Door(), KeyError(1)))
reuse = tag("once")
with reuse:
    pass
try:
    with reuse:
        pass
except (RuntimeError, AttributeError) as error:
    print(type(error).__name__)


@contextlib.asynccontextmanager
async def session(name):
    print("open", name)
    await asyncio.sleep(0.1)
    try:
        yield name
    finally:
        await asyncio.sleep(0.1)
        print("close", name)


async def main():
    async with contextlib.AsyncExitStack() as stack:
        a = await stack.enter_async_context(session("A"))
        b = stack.enter_context(tag("b"))
        stack.push_async_callback(asyncio.sleep, 0.5)
        stack.callback(print, a, b)
    if sys.version_info >= (3, 10):
        async with contextlib.aclosing(generate()) as gen, contextlib.nullcontext(7) as seven:
            async for x in gen:
                print(x, seven)
                break
    try:
        async with session("B"):
            raise asyncio.CancelledError
    except asyncio.CancelledError as error:
        print("cancelled", error.args)


async def generate():
    try:
        for n in range(3):
            yield n
    finally:
        print("generator closed")


asyncio.run(main())
