# Objects that behave as futures, by the attribute _asyncio_future_blocking, are waited for as futures are.
# trace: no, what waits for them has kinds of its own in the log
import asyncio


class Later:
    """Is done after a while."""
    _asyncio_future_blocking = False

    def __init__(self, loop, result, error=None):
        self._loop = loop
        self._callbacks = []
        self._result = result
        self._error = error
        self._done = False
        loop.call_later(0.05, self._finish)

    def get_loop(self):
        return self._loop

    def _finish(self):
        self._done = True
        for callback, context in self._callbacks:
            self._loop.call_soon(callback, self, context=context)

    def add_done_callback(self, callback, *, context=None):
        if self._done:
            self._loop.call_soon(callback, self, context=context)
        else:
            self._callbacks.append((callback, context))

    def remove_done_callback(self, callback):
        before = len(self._callbacks)
        self._callbacks = [pair for pair in self._callbacks if pair[0] != callback]
        return before - len(self._callbacks)

    def done(self):
        return self._done

    def cancelled(self):
        return False

    def exception(self):
        return self._error

    def result(self):
        if self._error is not None:
            raise self._error
        return self._result

    def cancel(self, msg=None):
        print("cancel", self._result)
        return False

    def __await__(self):
        if not self._done:
            self._asyncio_future_blocking = True
            yield self
        return self.result()

    __iter__ = __await__


async def child(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    loop = asyncio.get_running_loop()
    like = Later(loop, "first")
    print(asyncio.isfuture(like), asyncio.ensure_future(like) is like)
    print(await like)

    print(await asyncio.gather(Later(loop, "a"), child(0.01), Later(loop, "b")))
    twice = Later(loop, "twice")
    print(await asyncio.gather(twice, twice))
    try:
        await asyncio.gather(Later(loop, None, ValueError("failed")), child(0.01))
    except ValueError as error:
        print("gather raised", error)
    print(await asyncio.gather(Later(loop, None, KeyError("kept")), child(0.01),
                               return_exceptions=True))
    whole = asyncio.gather(Later(loop, "not cancelled"), child(0.3))
    loop.call_later(0.01, whole.cancel)
    try:
        await whole
    except asyncio.CancelledError:
        print("gather cancelled")

    print(await asyncio.shield(Later(loop, "shielded")))
    outer = asyncio.shield(Later(loop, "shielded from"))
    outer.cancel()
    await asyncio.sleep(0.1)
    print(outer)

    first, second = Later(loop, "w"), asyncio.ensure_future(child(0.2))
    done, pending = await asyncio.wait([first, second], return_when=asyncio.FIRST_COMPLETED)
    print(done == {first}, pending == {second})
    done, pending = await asyncio.wait([first, second])
    print(len(done), len(pending))
    done, pending = await asyncio.wait([Later(loop, "late")], timeout=0.01)
    print(len(done), len(pending))
    print(await asyncio.wait_for(Later(loop, "in time"), 1))
    for each in asyncio.as_completed([Later(loop, "c"), child(0.01)]):
        print(await each)


asyncio.run(main())
