# What a task says of things that its coroutine yields without awaiting them. That it yields itself is
# told first.
import asyncio
import types


@types.coroutine
def bare(thing):
    return (yield thing)


async def attempt(title, thing):
    try:
        print(title, await bare(thing))
    except RuntimeError as error:
        print(title, str(error).split(":")[0].split("<")[0])


class Own(asyncio.Future):
    pass


def blocking(future):
    future._asyncio_future_blocking = True
    return future


async def main():
    done = blocking(Own())
    done.set_result("done")
    await attempt("nothing", None)
    await attempt("a number", 5)
    await attempt("a generator", (n for n in range(3)))
    await attempt("itself", asyncio.current_task())
    await attempt("itself, blocking", blocking(asyncio.current_task()))
    await attempt("a future", asyncio.Future())
    await attempt("own class", Own())
    await attempt("done", done)


asyncio.run(main())
