def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        print("returned", e.value)
    except BaseException as e:
        print(type(e).__name__, e)
    else:
        print("suspended")
        c.close()


async def wait(x):
    return await x


run(wait(5))
run(wait(None))
run(wait([1]))
run(wait((i for i in [1])))


class BadAwait:
    def __await__(self):
        return 5


class AwaitsList:
    def __await__(self):
        return iter([])


class ListNotIter:
    def __await__(self):
        return [1]


run(wait(BadAwait()))
run(wait(AwaitsList()))
run(wait(ListNotIter()))


async def inner():
    raise KeyError("inner")


async def outer():
    try:
        await inner()
    except KeyError as e:
        return "caught " + repr(e)


run(outer())
run(inner())


async def stop():
    raise StopIteration("inside")


run(stop())


async def done():
    return 1


d = done()
run(d)
run(wait(d))
c = done()
try:
    c.send(5)
except TypeError as e:
    print(e)
c.close()


async def use_same():
    x = done()
    return await x, await x


run(use_same())
