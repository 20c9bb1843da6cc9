# Coroutines that are generators: @asyncio.coroutine, which came to its end in 3.11.
# python: 3.8
import asyncio
import inspect
import warnings

warnings.simplefilter("always")


@asyncio.coroutine
def adds(x):
    yield from asyncio.sleep(1)
    return x + 1


@asyncio.coroutine
def doubles(x):
    return x * 2


@asyncio.coroutine
def gives_future():
    future = asyncio.get_event_loop().create_future()
    future.set_result("from a future")
    return future


@asyncio.coroutine
def gives_coroutine():
    return asyncio.sleep(1, "from a coroutine")


@asyncio.coroutine
async def is_one_already():
    return "from async def"


class Class:
    @asyncio.coroutine
    def method(self, x):
        added = yield from adds(x)
        doubled = yield from doubles(added)
        return added, doubled


def bad():
    yield 5


async def main():
    print(await adds(1), await doubles(4), await gives_future(), await gives_coroutine())
    print(await is_one_already(), await Class().method(3))
    print(await asyncio.gather(adds(1), doubles(2), Class().method(5)))
    task = asyncio.ensure_future(adds(10))
    print(task, await task, await asyncio.wait_for(doubles(3), 1))
    try:
        await asyncio.coroutine(bad)()
    except RuntimeError as error:
        print(error)


print(asyncio.iscoroutinefunction(adds), inspect.iscoroutinefunction(adds))
print(asyncio.iscoroutinefunction(doubles), inspect.isgeneratorfunction(doubles))
made = adds(1)
print(type(made), asyncio.iscoroutine(made), inspect.isawaitable(made), adds.__name__)
made.close()
asyncio.run(main())
loop = asyncio.new_event_loop()
print(loop.run_until_complete(adds(5)))
loop.close()
