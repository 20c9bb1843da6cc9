# An object that only behaves as a future can be awaited: the task adds its wakeup to it, shows it in
# its repr, and passes a cancellation on to it.
# trace: no, what such an object throws is not known to the recorder
import asyncio


class Reply:
    _asyncio_future_blocking = False

    def __init__(self, loop):
        self._loop = loop
        self.callbacks = []
        self.value = None

    def __repr__(self):
        return "<Reply>"

    def get_loop(self):
        return self._loop

    def result(self):
        if self.value is None:
            raise asyncio.CancelledError("withdrawn")
        return self.value

    def add_done_callback(self, callback, *, context=None):
        print("a callback is added, with a context:", context is not None)
        self.callbacks.append((callback, context))

    def cancel(self, msg=None):
        print("cancel() is passed on")
        self.finish(None)
        return True

    def finish(self, value):
        self.value = value
        for callback, context in self.callbacks:
            self._loop.call_soon(callback, self, context=context)

    def __await__(self):
        self._asyncio_future_blocking = True
        yield self
        return self.result()


async def wait_for_it(reply):
    return await reply


async def main():
    loop = asyncio.get_running_loop()
    reply = Reply(loop)
    print(asyncio.isfuture(reply))
    loop.call_later(1, reply.finish, "the answer")
    print(await reply, loop.time())

    reply = Reply(loop)
    task = loop.create_task(wait_for_it(reply))
    await asyncio.sleep(0)
    print(task._fut_waiter is reply, task)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")

    # Cancelled before it waits: the wait itself is cancelled.
    task = loop.create_task(cancelled_early(Reply(loop)))
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled early")


async def cancelled_early(reply):
    asyncio.current_task().cancel()
    await reply


asyncio.run(main())
