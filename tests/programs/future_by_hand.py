# A future that is created here and completed there; accessors before and after.
import asyncio


async def give(future, seconds, value):
    await asyncio.sleep(seconds)
    if isinstance(value, Exception):
        future.set_exception(value)
    else:
        future.set_result(value)
    print("given", future.done())


async def main():
    loop = asyncio.get_running_loop()
    good, bad = loop.create_future(), loop.create_future()
    print(good)
    for method in (good.result, good.exception):
        try:
            method()
        except asyncio.InvalidStateError as error:
            print("InvalidStateError:", error)
    asyncio.ensure_future(give(good, 1, [1, 2]))
    asyncio.ensure_future(give(bad, 2, LookupError("gone")))
    print(await good, good.result(), good.exception())
    try:
        await bad
    except LookupError as error:
        print("caught", repr(error), bad.exception() is error)
    for again in (lambda: good.set_result(3), lambda: good.set_exception(ValueError())):
        try:
            again()
        except asyncio.InvalidStateError as error:
            print("InvalidStateError:", error)
    print(good)
    print(bad)
    print(good.cancel(), good.cancelled())


asyncio.run(main())
