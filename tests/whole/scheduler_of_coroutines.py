import asyncio
import types


@types.coroutine
def switch(tag):
    got = yield tag
    return got


class Scheduler:
    def __init__(self):
        self.tasks = []

    def spawn(self, coro):
        self.tasks.append(coro)

    def run(self):
        while self.tasks:
            c = self.tasks.pop(0)
            try:
                tag = c.send(None)
            except StopIteration as e:
                print("finished", c.__name__, e.value)
            except Exception as e:
                print("crashed", c.__qualname__, repr(e))
            else:
                print("switch", tag)
                self.tasks.append(c)


async def count(name, n):
    for i in range(n):
        await switch((name, i))
    return n


async def outer():
    return await count("inner", 2) + 1


async def bad():
    await switch("bad")
    raise StopIteration(3)


s = Scheduler()
for c in (count("a", 2), outer(), bad()):
    s.spawn(c)
s.run()

c = outer()
print(c.cr_await, c.cr_running, c.cr_frame is not None, c.cr_code.co_name)
c.send(None)
print(type(c.cr_await).__name__, c.cr_await.cr_await is not None)
try:
    c.throw(ValueError("into"))
except ValueError as e:
    print("out", e)
try:
    c.send(None)
except RuntimeError as e:
    print(e)


def gen():
    try:
        x = yield 1
        print("x", x)
        yield from sub()
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("fin")


def sub():
    try:
        yield 2
    finally:
        print("subfin")


g = gen()
try:
    g.send(5)
except TypeError as e:
    print(e)
print(next(g), g.send(8), g.gi_yieldfrom.__name__)
g.close()
g.close()
print(next(g, "empty"))
async def agen():
    for i in range(3):
        got = yield i
        print("got", got)

a = agen()
for step in (a.asend(None), a.asend("hello"), a.athrow(KeyError("k"))):
    try:
        step.send(None)
    except StopIteration as e:
        print("yielded", e.value)
    except KeyError as e:
        print("KeyError", e)
try:
    c = count("never", 1)
    c.send(1)
except TypeError as e:
    print(e)
async def f(): pass
x = f()
x.close()
await_me = f()
del await_me
next(f())
