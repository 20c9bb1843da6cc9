# What @asynccontextmanager makes of functions that are not asynchronous generators.
import asyncio
from contextlib import asynccontextmanager, contextmanager


@asynccontextmanager
async def forgot_the_yield():
    await asyncio.sleep(0)


@asynccontextmanager
def gives_a_list():
    return [1, 2]


@contextmanager
def plain_list():
    return [3, 4]


class Counter:
    def __init__(self):
        self.count = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.count += 1
        if self.count > 1:
            raise StopAsyncIteration
        return "from an iterator of its own"


@asynccontextmanager
def iterator_of_its_own():
    return Counter()


async def enter(manager):
    try:
        async with manager as value:
            print("inside:", value)
        print("left")
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


async def main():
    await enter(forgot_the_yield())
    await enter(gives_a_list())
    await enter(iterator_of_its_own())
    try:
        with plain_list():
            print("not reached")
    except TypeError as error:
        print(error)


asyncio.run(main())
