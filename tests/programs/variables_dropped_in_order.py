# What a function, coroutine or generator leaves behind goes in the order of its variables; a generator
# that was never started is closed by the loop, too; ag_running tells of an await in between.
import asyncio


class Noticed:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")


def function():
    a, b, c = Noticed("a"), Noticed("b"), Noticed("c")
    return lambda: b


async def coroutine():
    a, b, c = Noticed("a"), Noticed("b"), Noticed("c")
    (lambda: b)()


def generator():
    a, b, c = Noticed("a"), Noticed("b"), Noticed("c")
    yield lambda: b


async def ticker(name):
    try:
        await asyncio.sleep(1)
        yield name
    finally:
        print("closed", name)


async def main():
    x, y, z = ticker("x"), ticker("y"), ticker("z")
    print(await y.__anext__(), await x.__anext__())
    try:
        await z.asend(1)
    except TypeError as error:
        print(error)
    both = asyncio.gather(z.__anext__(), z.__anext__(), return_exceptions=True)
    await asyncio.sleep(0)
    print(z.ag_running, x.ag_running)
    print(await both)


function()
print("end of the function")
asyncio.run(coroutine())
print("end of the coroutine")
list(generator())
print("end of the generator")
asyncio.run(main())
