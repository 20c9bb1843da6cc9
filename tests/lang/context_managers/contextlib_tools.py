from contextlib import contextmanager, suppress, closing, ExitStack, nullcontext


@contextmanager
def tag(name):
    print("<" + name)
    try:
        yield name
    except ValueError as e:
        print("handles", e)
    finally:
        print(name + ">")


with tag("a") as t:
    print(t)
with tag("b"):
    raise ValueError("inside")
try:
    with tag("c"):
        raise KeyError("passes")
except KeyError as e:
    print(repr(e))
with suppress(ZeroDivisionError, KeyError):
    1 / 0
print("suppressed")


@tag("deco")
def f():
    print("in f")


f()
with ExitStack() as stack:
    for n in "xy":
        stack.enter_context(tag(n))
    stack.callback(print, "callback")
with nullcontext(5) as v:
    print(v)


class C:
    def close(self):
        print("closed")


with closing(C()):
    pass


@contextmanager
def never():
    if False:
        yield


try:
    with never():
        pass
except RuntimeError as e:
    print(e)


@contextmanager
def twice():
    yield
    yield


try:
    with twice():
        pass
except RuntimeError as e:
    print(e)
