# An expression that fails gives up what it had made so far in its own line: a coroutine among it was
# never awaited there. And what `async with` says of a coroutine in place of a context manager.
import asyncio


async def forgotten(n):
    pass


async def manager():
    return None


def divide(n):
    return (forgotten(n), 1 / 0)


async def missing_await():
    async with manager() as value:
        print(value)


async def main():
    for work in (lambda: divide(1)), (lambda: [forgotten(2), int("two")]):
        try:
            work()
        except (ZeroDivisionError, ValueError) as error:
            print(error)
    await missing_await()


asyncio.run(main())
