async def f(x):
    print("start", x)
    return x * 2


c = f(5)
print(type(c).__name__, c.__name__, c.cr_running, c.cr_frame is not None)
try:
    c.send(None)
except StopIteration as e:
    print("result", e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)


class Awaitable:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        got = yield self.v
        print("got", got)
        return got


async def g():
    a = await Awaitable("first")
    b = await Awaitable("second")
    return a, b


c = g()
print(c.send(None), c.send(1))
try:
    c.send(2)
except StopIteration as e:
    print(e.value)


async def chain():
    return await f(1) + await f(2)


try:
    chain().send(None)
except StopIteration as e:
    print(e.value)
c = f(0)
c.close()
c2 = g()
c2.send(None)
try:
    c2.throw(ValueError("thrown in"))
except ValueError as e:
    print(e)
for f2 in (lambda: iter(c), lambda: next(c), lambda: list(c), lambda: c()):
    try:
        f2()
    except TypeError as e:
        print(e)
