# Handles and timers that a program makes itself, for a loop of its own and for a real one.
import asyncio


class Loop(asyncio.AbstractEventLoop):
    """As little as a loop can be: it runs what is called soon."""

    def __init__(self):
        self.ready = []

    def get_debug(self):
        return False

    def call_soon(self, callback, *args, context=None):
        handle = asyncio.Handle(callback, args, self, context)
        self.ready.append(handle)
        return handle

    def call_exception_handler(self, context):
        print("handler:", context["message"], repr(context["exception"]), context["handle"])

    def _timer_handle_cancelled(self, handle):
        print("told of", handle)

    def run(self):
        while self.ready:
            handle = self.ready.pop(0)
            if not handle.cancelled():
                handle._run()


def hello(count):
    print("hello", count)
    if count:
        loop.call_soon(hello, count - 1)


def bad():
    raise ValueError("bad")


loop = Loop()
loop.call_soon(hello, 2)
loop.call_soon(bad)
handle = loop.call_soon(hello, 9)
print(handle)
handle.cancel()
print(handle, handle.cancelled(), handle._callback, handle._args)
loop.run()

early = asyncio.TimerHandle(12.5, hello, (1,), loop)
late = asyncio.TimerHandle(13, hello, (1,), loop)
print(early < late, early >= late, early == late, late.when(), early, late)
print(sorted([late, early])[0] is early, hash(early) == hash(12.5), early == asyncio.TimerHandle(12.5, hello, (1,), loop))
early._scheduled = True
print(early._scheduled)
early.cancel()
print(early)


class Named(asyncio.Handle):
    def __init__(self, name, *args):
        super().__init__(*args)
        self.name = name


named = Named("first", hello, (0,), loop)
print(named.name, named, named._loop is loop, named._callback is hello, named._args)
named._run()


async def main():
    real = asyncio.get_running_loop()
    mine = asyncio.Handle(print, ("for the real loop",), real)
    print(mine, isinstance(mine, asyncio.Handle), type(mine) is type(real.call_soon(print, "soon")))
    mine.cancel()
    print(mine)
    try:
        asyncio.Handle(print, (), None)
    except AttributeError as error:
        print(error)


asyncio.run(main())
