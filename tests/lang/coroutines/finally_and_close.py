class Suspend:
    def __await__(self):
        return (yield "suspended")


async def worker(name):
    try:
        await Suspend()
    except GeneratorExit:
        print(name, "GeneratorExit")
        raise
    finally:
        print(name, "finally")


a = worker("a")
print(a.send(None))
a.close()
b = worker("b")
b.send(None)
del b
print("b is gone")


async def stubborn():
    try:
        await Suspend()
    except GeneratorExit:
        await Suspend()


s = stubborn()
s.send(None)
try:
    s.close()
except RuntimeError as e:
    print(e)


async def outer():
    try:
        return await worker("nested")
    finally:
        print("outer finally")


o = outer()
o.send(None)
try:
    o.throw(ValueError("x"))
except ValueError as e:
    print("out", e)


class CM:
    async def __aenter__(self):
        print("aenter", await Suspend())
        return "value"

    async def __aexit__(self, t, v, tb):
        print("aexit", t and t.__name__, await Suspend())
        return t is KeyError


async def with_cm(fail):
    async with CM() as v:
        print("body", v)
        if fail:
            raise KeyError
    return "end"


for fail in (False, True):
    c = with_cm(fail)
    c.send(None)
    c.send("one")
    try:
        c.send("two")
    except StopIteration as e:
        print(e.value)
