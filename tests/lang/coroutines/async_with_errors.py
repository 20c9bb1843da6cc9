def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        print("returned", e.value)
    except BaseException as e:
        print(type(e).__name__, e)


class NoExit:
    async def __aenter__(self):
        pass


class NoEnter:
    async def __aexit__(self, *a):
        pass


class NotAwaitable:
    def __aenter__(self):
        return 5

    async def __aexit__(self, *a):
        pass


class ExitNotAwaitable:
    async def __aenter__(self):
        pass

    def __aexit__(self, *a):
        return 5


class Sync:
    def __enter__(self):
        pass

    def __exit__(self, *a):
        pass


async def use(cm):
    async with cm:
        print("body")


for cls in (NoExit, NoEnter, NotAwaitable, ExitNotAwaitable, Sync):
    run(use(cls()))


async def over(x):
    async for i in x:
        print(i)


class NoAnext:
    def __aiter__(self):
        return self


class BadAnext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


run(over([1]))
run(over(NoAnext()))
run(over(BadAnext()))
run(over(5))
