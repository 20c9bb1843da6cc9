# Callbacks of call_soon, call_later, call_at and add_done_callback run in the context that was current when
# they were planned, or in the one that is given.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)


def show(name, *rest):
    print(name, var.get())
    var.set(-1)


async def main():
    loop = asyncio.get_running_loop()
    var.set(1)
    context = contextvars.copy_context()
    context.run(var.set, 100)
    loop.call_soon(show, "soon")
    loop.call_soon(show, "soon, given", context=context)
    loop.call_soon(show, "soon, given again", context=context)
    loop.call_soon_threadsafe(show, "threadsafe")
    loop.call_later(1, show, "later")
    loop.call_at(loop.time() + 2, show, "at, given", context=context)
    future = loop.create_future()
    future.add_done_callback(lambda f: show("done"))
    future.add_done_callback(lambda f: show("done, given"), context=context)
    var.set(2)
    future.set_result(None)
    handle = loop.call_later(3, lambda: (handle.cancel(), show("cancels itself")))
    await asyncio.sleep(4)
    print("main", var.get(), context[var])


asyncio.run(main())
