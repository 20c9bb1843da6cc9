# trace: no
# Handle._run(), which asyncio calls: the callback in its context, errors to the handler.
import asyncio
import contextvars

name = contextvars.ContextVar("name", default="outside")


def callback(word):
    print(word, name.get())
    if word == "bad":
        raise LookupError(word)


async def main():
    loop = asyncio.get_running_loop()
    name.set("in the task")
    soon, later = loop.call_soon(callback, "soon"), loop.call_later(5, callback, "bad")
    name.set("changed")
    soon._run()
    later._run()
    await asyncio.sleep(0)
    later.cancel()
    loop.set_exception_handler(lambda loop, context: print(context["message"].split("(")[0], sorted(context)))
    loop.call_soon(callback, "bad")._run()
    await asyncio.sleep(0)


asyncio.run(main())
