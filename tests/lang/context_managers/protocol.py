class CM:
    def __init__(self, name, suppress=False):
        self.name = name
        self.suppress = suppress

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, exc_type, exc, tb):
        print("exit", self.name, exc_type and exc_type.__name__, exc)
        return self.suppress


with CM("a") as x:
    print("body", x)
with CM("a") as x, CM("b") as y:
    print(x, y)
with (CM("p") as x, CM("q")):
    print(x)
with CM("s", True):
    raise ValueError("swallowed")
print("after")
try:
    with CM("outer"), CM("inner"):
        raise KeyError("both see it")
except KeyError as e:
    print("caught", e)


def f():
    with CM("return"):
        return "value"


print(f())
for i in range(3):
    with CM(str(i)):
        if i == 0:
            continue
        if i == 1:
            break
with CM("target") as (a, b, *c):
    print(a, b, c)


class D:
    pass


d = D()
with CM("attr") as d.x:
    print(d.x)


class EnterFails:
    def __enter__(self):
        raise RuntimeError("no entry")

    def __exit__(self, *a):
        print("never")


try:
    with CM("first"), EnterFails():
        print("never")
except RuntimeError as e:
    print(e)
