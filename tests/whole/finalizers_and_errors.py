# trace: no
"""Where errors go when nobody can catch them: __del__, weakref callbacks, excepthook, generators, unraisablehook."""
import asyncio
import gc
import sys
import threading
import weakref


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        if self.name == "bad":
            raise ValueError("from __del__ of " + self.name)
        print("del", self.name)


def cycle():
    a, b = Noisy("cycle a"), Noisy("cycle b")
    a.other, b.other = b, a


def generator():
    try:
        yield 1
        yield 2
    finally:
        print("generator's finally")


def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            print("refuses")


def broken_cleanup():
    try:
        yield
    finally:
        raise LookupError("in the clean-up")


def hook(unraisable):
    print("hook:", unraisable.exc_type.__name__, unraisable.exc_value, "|", unraisable.err_msg, "|", getattr(unraisable.object, "__qualname__", unraisable.object), file=sys.stdout)


class Resurrected:
    kept = []

    def __del__(self):
        print("comes back")
        self.kept.append(self)


n = Noisy("plain")
n = None
Noisy("bad")
cycle()
print("collected", gc.collect() > 0)
g = generator()
next(g)
del g
g = stubborn()
next(g)
del g
target = Noisy("referred")
reference = weakref.ref(target, lambda r: 1 / 0)
del target
print(reference(), repr(reference)[-6:])
sys.unraisablehook = hook
Noisy("bad")
g = broken_cleanup()
next(g)
g = None
sys.unraisablehook = sys.__unraisablehook__
r = Resurrected()
del r
print(len(Resurrected.kept))
del Resurrected.kept[0]
finalizer = weakref.finalize(threading.Thread, print, "finalize at exit") if False else weakref.finalize(Noisy, print, "finalize: at exit", "too")
print(finalizer.alive, finalizer.peek()[1] is print)
thing = Noisy("finalized")
weakref.finalize(thing, print, "finalize: the thing is gone")
del thing


async def lost():
    async def fails():
        raise OSError(5, "lost in a task")
    asyncio.ensure_future(fails())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    gc.collect()
    future = asyncio.get_running_loop().create_future()
    future.set_exception(EOFError("lost in a future"))
    del future
    asyncio.get_running_loop().call_soon(lambda: {}["lost in a callback"])
    await asyncio.sleep(0)


asyncio.run(lost())


def excepthook(kind, value, traceback):
    depth = 0
    while traceback:
        depth, traceback = depth + 1, traceback.tb_next
    print(f"excepthook: {kind.__name__}({value}) {depth} frames deep")


sys.excepthook = excepthook
keeps = Noisy("kept until the end")


def deep(n):
    if n == 0:
        raise RuntimeError("the last one")
    deep(n - 1)


deep(3)
