# What is said of exceptions that nothing can catch; from 3.14 on with what was being done.
import sys
import weakref


class Deleted:
    def __del__(self):
        raise ValueError("deleted")


def generator():
    try:
        yield
    finally:
        raise ValueError("closed")


async def asynchronous():
    yield


async def stubborn():
    try:
        await Stop()
    finally:
        await Stop()


class Stop:
    def __await__(self):
        yield


def called(reference):
    raise ValueError("called")


def finalize(source):
    raise ValueError("finalized")


def ignored():
    Deleted()
    made = generator()
    next(made)
    del made
    target = set()
    reference = weakref.ref(target, called)
    del target
    coroutine = stubborn()
    coroutine.send(None)
    del coroutine
    sys.set_asyncgen_hooks(finalizer=finalize)
    source = asynchronous()
    try:
        source.asend(None).send(None)
    except StopIteration:
        pass
    del source
    sys.set_asyncgen_hooks(None, None)


Deleted()
sys.unraisablehook = lambda it: print((it.err_msg or "").split(" at ")[0], it.object is None,
                                      repr(it.exc_value))
ignored()
