# Objects that only behave as coroutines are driven by tasks; those that behave as futures are taken
# for some.
import asyncio


class Counts:
    """A coroutine by hand: sleeps some times, then answers."""

    def __init__(self, times):
        self.left = times
        self.inner = None

    def send(self, value):
        if self.left == 0:
            raise StopIteration("counted")
        self.left -= 1
        print("step", self.left, value)
        return None

    def throw(self, kind, value=None, traceback=None):
        print("thrown", kind if isinstance(kind, type) else type(kind))
        raise kind

    def close(self):
        print("closed")

    def __await__(self):
        while True:
            try:
                yield self.send(None)
            except StopIteration as end:
                return end.value


class DuckFuture:
    _asyncio_future_blocking = False

    def __init__(self):
        self.callbacks = []
        self.is_done = False

    def add_done_callback(self, callback, *, context=None):
        self.callbacks.append(callback)

    def remove_done_callback(self, callback):
        self.callbacks.remove(callback)

    def done(self):
        return self.is_done

    def cancelled(self):
        return False

    def cancel(self, msg=None):
        print("cancel asked")
        return False

    def result(self):
        return "duck"

    def exception(self):
        return None

    def get_loop(self):
        return asyncio.get_running_loop()


async def main():
    print(asyncio.iscoroutine(Counts(1)), asyncio.isfuture(DuckFuture()), asyncio.isfuture(DuckFuture))
    task = asyncio.create_task(Counts(2))
    print(type(task.get_coro()).__name__, task.get_coro().left)
    print(await task)
    print(await Counts(1))
    print(await asyncio.gather(Counts(1), Counts(0)))
    cancelled = asyncio.ensure_future(Counts(9))
    await asyncio.sleep(0)
    cancelled.cancel()
    try:
        await cancelled
    except asyncio.CancelledError as error:
        print(repr(error), cancelled.cancelled())
    duck = DuckFuture()
    print(asyncio.ensure_future(duck) is duck)


asyncio.run(main())
