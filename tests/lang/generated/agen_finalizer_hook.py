# The hook is called for a generator that was asked but has not begun, and not for one that aclose()
# has closed; what it raises is told with the generator.
import sys


class Once:
    def __await__(self):
        yield "waits"


async def numbers():
    try:
        yield 1
    finally:
        await Once()


def run(awaitable):
    try:
        return awaitable.send(None)
    except StopIteration as stop:
        return stop.value


def hook(generator):
    print("hook", generator.ag_frame is not None)


def broken(generator):
    raise ValueError("from the hook")


def unraisable(about):
    print("ignored", type(about.object).__name__, about.exc_value)


sys.unraisablehook = unraisable
sys.set_asyncgen_hooks(finalizer=hook)

source = numbers()
step = source.__anext__()
step.close()
del step, source
print("not begun")

source = numbers()
print(run(source.__anext__()))
del source
print("begun")

source = numbers()
print(run(source.__anext__()))
closing = source.aclose()
print(run(closing))
del closing, source
print("closing")

sys.set_asyncgen_hooks(finalizer=broken)
source = numbers()
run(source.__anext__())
del source
print("end")
