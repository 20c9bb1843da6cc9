# Where the exit of a `with` or `async with` that raises is placed in a traceback: the statement itself,
# or, before 3.10, the last statement in it.
import asyncio
import traceback


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        raise KeyError("exit")

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        await asyncio.sleep(0)
        raise KeyError("exit")


async def branches(n):
    async with Manager():
        first = n
        if n:
            second = n
            third = [n,
                     n]


async def raises(n):
    async with Manager():
        first = n
        n / 0
        second = n


async def returns(n):
    async with Manager():
        if n:
            return n
        second = n


async def handlers(n):
    async with Manager():
        try:
            first = n
        except ValueError as error:
            second = error


async def orelse(n):
    async with Manager():
        try:
            first = n
        except ValueError as error:
            second = error
        else:
            third = n


async def breaks(n):
    for i in range(n):
        async with Manager():
            if i == 0:
                break

            def inner():
                return i


async def continues(n):
    for i in range(n):
        with Manager():
            while n:
                first = n
                break
            else:
                second = n
            if i == 0:
                continue
            third = n


async def several(n):
    async with Manager(), Manager():
        first = n

        class Inner:
            def method(self):
                return n


async def main():
    for function in branches, raises, returns, handlers, orelse, breaks, continues, several:
        try:
            await function(2)
        except KeyError as error:
            print(function.__name__)
            while error is not None:
                begin = function.__code__.co_firstlineno
                print([entry.lineno - begin for entry in traceback.extract_tb(error.__traceback__)
                       if entry.name == function.__name__])
                error = error.__context__
    lock = asyncio.Lock()
    async with lock:
        lock.release()
        print("released")


asyncio.run(main())
