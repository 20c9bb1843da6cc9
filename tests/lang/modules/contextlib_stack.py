from contextlib import ExitStack, closing, nullcontext, suppress


class Res:
    def __init__(self, name, swallow=False, error=None):
        self.name, self.swallow, self.error = name, swallow, error

    def __enter__(self):
        print("open", self.name)
        return self

    def __exit__(self, kind, value, tb):
        print("close", self.name, repr(value))
        if self.error:
            raise self.error
        return self.swallow


with ExitStack() as stack:
    for n in "abc":
        stack.enter_context(Res(n))
    stack.callback(print, "callback", 1, sep="-")
with ExitStack() as stack:
    stack.enter_context(Res("outer"))
    stack.enter_context(Res("swallows", True))
    stack.enter_context(Res("inner"))
    raise ValueError("body")
try:
    with ExitStack() as stack:
        stack.enter_context(Res("x", error=KeyError("from x")))
        stack.enter_context(Res("y", error=IndexError("from y")))
        raise ValueError("body")
except KeyError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
with ExitStack() as stack:
    stack.enter_context(Res("kept"))
    kept = stack.pop_all()
print("after")
kept.close()
with ExitStack() as stack:
    stack.push(lambda *details: print("pushed", details) or True)
    stack.push(Res("pushed"))
    1 / 0


@stack.callback
def late():
    print("late")


stack.close()
try:
    with ExitStack() as stack:
        stack.enter_context(5)
except TypeError as e:
    print(e)
with suppress(KeyError, ValueError):
    raise ValueError
with suppress(OSError):
    print("nothing")
try:
    with suppress(KeyError):
        raise IndexError("not it")
except IndexError as e:
    print(e)
try:
    with suppress(KeyError):
        raise ExceptionGroup("g", [KeyError(1), ValueError(2)])
except ExceptionGroup as e:
    print(repr(e))
with nullcontext() as n:
    print(n)


class Door:
    def close(self):
        print("door closed")


with suppress(ValueError), closing(Door()) as d:
    print(type(d).__name__)
    raise ValueError
