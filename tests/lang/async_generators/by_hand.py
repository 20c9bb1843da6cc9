def drive(awaitable):
    try:
        return ("yielded", awaitable.__await__().send(None))
    except StopIteration as e:
        return ("value", e.value)
    except BaseException as e:
        return (type(e).__name__, str(e))


async def agen():
    try:
        x = yield 1
        print("got", x)
        y = yield 2
        print("got", y)
    except ValueError as e:
        yield "caught " + str(e)
    finally:
        print("finally")


a = agen()
print(type(a).__name__, a.__name__, a.__aiter__() is a)
print(drive(a.__anext__()), drive(a.asend("sent")), drive(a.asend("again")), drive(a.__anext__()))
b = agen()
print(drive(b.__anext__()), drive(b.athrow(ValueError("thrown"))), drive(b.__anext__()))
c = agen()
print(drive(c.__anext__()), drive(c.aclose()), drive(c.__anext__()), drive(c.aclose()))
d = agen()
print(drive(d.asend(5)))


async def comp():
    async def numbers():
        for i in range(4):
            yield i
    listed = [x async for x in numbers()]
    doubled = {x: x * 2 async for x in numbers() if x % 2}
    gen = (x async for x in numbers())
    total = 0
    async for x in gen:
        total += x
    else:
        print("else")
    return listed, doubled, total, [await one(i) for i in range(2)]


async def one(i):
    return i


print(drive(comp()))
