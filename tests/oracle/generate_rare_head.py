import functools
import logging
import traceback
import types
import weakref


class Harsh(BaseException):
    pass


class Watched:
    """Says when it is gone."""

    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("gone", self.tag)


tokens = []
watched = weakref.WeakValueDictionary()


def watch(tag):
    thing = watched[tag] = Watched(tag)
    return thing


async def hold(tag, coroutine):
    thing = watch(tag)
    try:
        return thing.tag, await coroutine
    finally:
        show(tag, "held")


class LoudTask(asyncio.Task):
    def __init__(self, coroutine, **options):
        show("loud task", sorted(options))
        super().__init__(coroutine, **options)

    def add_done_callback(self, callback, **options):
        show("loud task", "callback")
        super().add_done_callback(callback, **options)

    def exception(self):
        show("loud task", "exception")
        return super().exception()


class LoudFuture(asyncio.Future):
    def set_exception(self, error):
        show("loud future", told(error))
        super().set_exception(error)

    def cancel(self, *args, **options):
        show("loud future", "cancel")
        return super().cancel(*args, **options)

    def cancelled(self):
        show("loud future", "cancelled")
        return super().cancelled()

    def __await__(self):
        show("loud future", "awaited")
        return (yield from super().__await__())


class EvenQueue(asyncio.Queue):
    def _put(self, item):
        super()._put(item - item % 2)

    def _get(self):
        item = super()._get()
        show("even queue", item)
        return item


def loud_factory(loop, coroutine, **options):
    return LoudTask(coroutine, loop=loop, **options)


def broken_factory(loop, coroutine, **options):
    coroutine.close()
    raise Trouble("factory")


def future_factory(loop, coroutine, **options):
    future = asyncio.ensure_future(asyncio.Task(coroutine, loop=loop, **options))
    future.add_done_callback(done)
    return future


def harsh_handler(loop, context):
    raise Harsh("handler")


def failing_handler(loop, context):
    show("failing handler", sorted(context))
    raise Trouble("handler")


def spawning_handler(loop, context):
    show("spawning handler", context["message"].split(" at ")[0])
    tasks.append(loop.create_task(leaf(1, 0.25)))
    loop.default_exception_handler({"message": "told by the handler"})


def change(tag):
    """Shows the variable of a callback's context, and sets it."""
    show(tag, variable.get())
    variable.set(tag)


def when_done(tag, future):
    show(tag, future in tasks, future in futures, future.cancelled())


def raise_harsh():
    raise Harsh("callback")


def set_back(tag, tokens):
    try:
        variable.reset(tokens.pop())
    except ValueError as error:
        show(tag, type(error).__name__)


def block(seconds):
    time.sleep(seconds)


@types.coroutine
def bare(thing):
    return (yield thing)


def staggered(tag, pause, *calls):
    from asyncio.staggered import staggered_race
    return staggered_race([functools.partial(hold, tag, call) for call in calls], pause)
