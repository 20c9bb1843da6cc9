# A task of aclose() itself that is cancelled while the generator awaits: up to 3.12 the generator
# counts as running from then on.
import asyncio


async def numbers():
    try:
        yield 1
    finally:
        await asyncio.sleep(1)


async def through(awaitable):
    await awaitable


async def attempt(name, how):
    source = numbers()
    await source.__anext__()
    task = asyncio.gather(how(source))
    await asyncio.sleep(0.5)
    task.cancel()
    try:
        await task
    except BaseException as error:
        print(name, repr(error), source.ag_running)
    try:
        await source.__anext__()
    except BaseException as error:
        print(name, repr(error))


async def main():
    await attempt("aclose", lambda source: source.aclose())
    await attempt("aclose in a coroutine", lambda source: through(source.aclose()))
    await attempt("athrow", lambda source: source.athrow(ValueError("thrown")))
    await attempt("asend", lambda source: source.asend(None))


asyncio.run(main())
