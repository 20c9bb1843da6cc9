# python: 3.11 3.12 3.13
# What is thrown into a chain of coroutines has what one of them is handling as its context, and
# not what the code is handling that throws.
import asyncio


async def wait_in_finally():
    try:
        1 / 0
    finally:
        await asyncio.sleep(1)


async def main():
    task = asyncio.current_task()
    asyncio.get_running_loop().call_later(0.01, task.cancel)
    try:
        await wait_in_finally()
    except asyncio.CancelledError as error:
        task.uncancel()
        print(repr(error.__context__))
    try:
        async with asyncio.timeout(0.01):
            await wait_in_finally()
    except TimeoutError as error:
        print(repr(error.__cause__), repr(error.__cause__.__context__))

    async def waits():
        await asyncio.sleep(1)

    inner = waits()
    inner.send(None)
    try:
        raise KeyError("outside")
    except KeyError:
        try:
            inner.throw(ValueError("inside"))
        except ValueError as error:
            print(repr(error.__context__))


asyncio.run(main())
