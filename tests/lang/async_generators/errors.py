def drive(awaitable):
    try:
        return ("yielded", awaitable.__await__().send(None))
    except StopIteration as e:
        return ("value", e.value)
    except BaseException as e:
        return (type(e).__name__, str(e))


async def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


a = ignores()
drive(a.__anext__())
print(drive(a.aclose()))


async def stops():
    yield 1
    raise StopAsyncIteration


b = stops()
print(drive(b.__anext__()), drive(b.__anext__()))


async def fails():
    yield 1
    raise KeyError("k")


c = fails()
print(drive(c.__anext__()), drive(c.__anext__()), drive(c.__anext__()))
d = fails()
s = d.asend(None)
print(drive(s))
print(drive(s))
for f in (lambda: iter(d), lambda: next(d), lambda: list(d), lambda: d.asend()):
    try:
        f()
    except TypeError as e:
        print(e)


async def returns():
    yield 1
    return


print([drive(g) for g in [(r := returns()).__anext__(), r.__anext__()]])
