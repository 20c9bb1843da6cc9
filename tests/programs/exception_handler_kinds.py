# The loop's exception handler: set, unset, one that fails, and what the default one says.
import asyncio


def show(loop, context):
    print("handler:", sorted(context), repr(context.get("exception")))


def fail(loop, context):
    raise RuntimeError("the handler fails")


def leave(loop, context):
    raise SystemExit("out")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.call_exception_handler({"message": "default", "zeta": 1, "alpha": [2], "exception": KeyError("k")})
    loop.call_exception_handler({})
    loop.call_exception_handler({"message": ""})
    loop.set_exception_handler(show)
    print(loop.get_exception_handler() is show)
    loop.call_exception_handler({"message": "mine"})
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    loop.set_exception_handler(fail)
    loop.call_exception_handler({"message": "first"})
    try:
        loop.set_exception_handler(5)
    except TypeError as error:
        print(error)
    loop.set_exception_handler(leave)
    try:
        loop.call_exception_handler({"message": "last"})
    except SystemExit as error:
        print("SystemExit", error)
    loop.set_exception_handler(None)
    loop.default_exception_handler({"message": "default again"})


asyncio.run(main())
