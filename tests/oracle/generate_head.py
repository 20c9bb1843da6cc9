import asyncio
import concurrent.futures
import contextvars
import inspect
import time
from contextlib import AsyncExitStack, asynccontextmanager, nullcontext, suppress


class Trouble(Exception):
    pass


tasks = []
futures = []
handles = []
sources = []
groups = []
variable = contextvars.ContextVar("variable", default="unset")


def pick(things, n):
    return things[n % len(things)] if things else None


def now():
    return round(asyncio.get_running_loop().time(), 6)


def told(error):
    if hasattr(error, "exceptions"):
        return type(error).__name__ + str([told(inner) for inner in error.exceptions])
    return repr(error)


def show(tag, *values):
    print(now(), tag, *values)


def done(future):
    state = "cancelled" if future.cancelled() else told(future.exception() or future.result())
    show("done", state)


def fail(tag):
    show(tag, "fails")
    raise Trouble(tag)


def fail_when_done(future):
    fail("callback")


def handler(loop, context):
    error = context.get("exception")
    show("handler", context["message"].split(" at ")[0], error and told(error))


def remember(future):
    futures.append(future)
    return future


def settle(future, how):
    if future is None or future.done():
        show("settled")
    elif how == 0:
        future.set_result("value")
    elif how == 1:
        future.set_exception(Trouble("set"))
    else:
        future.cancel(*(["future"] if how == 2 else []))


def spawn(coroutine, **options):
    task = asyncio.create_task(coroutine, **options)
    tasks.append(task)
    return task


@asynccontextmanager
async def managed(tag, before, after):
    show(tag, "enter")
    await asyncio.sleep(before)
    try:
        yield tag
    except Trouble as error:
        show(tag, "caught", told(error))
        raise
    finally:
        show(tag, "leave")
        await asyncio.sleep(after)


class Manager:
    def __init__(self, tag, how):
        self.tag, self.how = tag, how

    async def __aenter__(self):
        show(self.tag, "enter", variable.get())
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, kind, error, trace):
        show(self.tag, "exit", error and told(error))
        if self.how == 1:
            await asyncio.sleep(0.5)
        if self.how == 2:
            raise Trouble("exit")
        return self.how == 3


async def stubborn(tag, seconds):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError as error:
        show(tag, "goes on", told(error))
        await asyncio.sleep(seconds)
    return "stubborn"


async def echo(tag):
    received = "begun"
    while received != "end":
        try:
            received = yield received
        except Trouble as error:
            received = told(error)
        finally:
            show(tag, "turn", variable.get())
        await asyncio.sleep(0)


async def numbers(tag, count, pause):
    try:
        for n in range(count):
            await asyncio.sleep(pause)
            yield n
    finally:
        show(tag, "closed")
        await asyncio.sleep(0)


class Twice:
    def __init__(self, tag, seconds):
        self.tag, self.seconds = tag, seconds

    def __await__(self):
        try:
            yield from asyncio.sleep(self.seconds).__await__()
            yield
            return (yield from leaf(2, 0).__await__())
        finally:
            show(self.tag, "twice")


class Countdown:
    def __init__(self, tag, count, pause):
        self.tag, self.count, self.pause = tag, count, pause

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.count == 0:
            show(self.tag, "over")
            raise StopAsyncIteration
        self.count -= 1
        await asyncio.sleep(self.pause)
        return self.count


class OwnTask(asyncio.Task):
    def cancel(self, *args):
        show("own task", "cancel", *args)
        return super().cancel(*args)


class OwnFuture(asyncio.Future):
    def set_result(self, value):
        show("own future", value)
        super().set_result(value)


def own_factory(loop, coroutine, **options):
    return OwnTask(coroutine, loop=loop, **options)


async def consume(tag, source, most):
    async for thing in source:
        show(tag, thing)
        most -= 1
        if most == 0:
            break
    else:
        show(tag, "exhausted")
    return tag


def join(group, coroutine):
    if group is None:
        return coroutine.close()
    try:
        tasks.append(group.create_task(coroutine))
    except RuntimeError as error:
        show("join", str(error).split("<")[0])


def by_hand(coroutine, how):
    try:
        show("sent", type(coroutine.send(None)).__name__)
        if how == 0:
            show("thrown", type(coroutine.throw(Trouble("hand"))).__name__)
        elif how == 1:
            coroutine.close()
        else:
            show("sent", type(coroutine.send(None)).__name__)
    except (StopIteration, Exception, asyncio.CancelledError) as error:
        show("hand", told(error))


def outside(seconds, how):
    future = concurrent.futures.Future()
    actions = (lambda: future.set_result("outside"), lambda: future.set_exception(Trouble("outside")),
               future.cancel, lambda: future.set_running_or_notify_cancel())
    handles.append(asyncio.get_running_loop().call_later(seconds, actions[how]))
    return future


async def leaf(n, seconds):
    await asyncio.sleep(seconds)
    if n == 3:
        raise Trouble("leaf")
    return "leaf"
