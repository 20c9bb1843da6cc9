# trace: no
"""The low-level loop: call_soon, call_later, run_forever, handlers of exceptions, futures by hand."""
import asyncio
import contextvars
import datetime
import functools

user = contextvars.ContextVar("user", default="nobody")


def hello_world(loop):
    """A callback to print 'Hello World' and stop the event loop"""
    print("Hello World")
    loop.stop()


def display_date(end_time, loop):
    print(datetime.datetime.now())
    if (loop.time() + 1.0) < end_time:
        loop.call_later(1, display_date, end_time, loop)
    else:
        loop.stop()


def order(loop):
    loop.call_soon(print, "soon 1")
    loop.call_later(0, print, "later 0")
    loop.call_at(loop.time(), print, "at now")
    loop.call_soon(print, "soon 2")
    cancelled = loop.call_soon(print, "never")
    cancelled.cancel()
    loop.call_soon(functools.partial(print, "keyword", flush=True, end="!\n"))
    loop.call_soon(loop.call_soon, print, "one turn later")
    context = contextvars.copy_context()
    context.run(user.set, "guido")
    loop.call_soon(lambda: print("user:", user.get()), context=context)
    loop.call_soon(lambda: print("user:", user.get()))
    loop.call_later(0.1, loop.stop)


def divide():
    return 1 // 0


def handler(loop, context):
    message = context.pop("message")
    print("handler got", message.split(" <")[0].split("\n")[0], sorted(context))
    loop.default_exception_handler({"message": "passed on", "n": 1, "exception": context.get("exception")})


async def set_after(fut, delay, value):
    await asyncio.sleep(delay)
    fut.set_result(value)


async def future_by_hand():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    print(fut, fut.done(), fut.get_loop() is loop)
    fut.add_done_callback(functools.partial(print, "Future:"))
    fut.add_done_callback(divide_callback := lambda f: None)
    print(fut.remove_done_callback(divide_callback))
    loop.create_task(set_after(fut, 1, "... world"))
    print("hello ...")
    print(await fut)
    try:
        fut.set_result(1)
    except asyncio.InvalidStateError as error:
        print(type(error).__name__, str(error) or "(no message)")
    for wrong in StopIteration, 3:
        try:
            loop.create_future().set_exception(wrong)
        except (TypeError, RuntimeError) as error:
            print(type(error).__name__)


def main():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    loop.call_soon(hello_world, loop)
    loop.run_forever()
    loop.call_soon(display_date, loop.time() + 3.0, loop)
    loop.run_forever()
    order(loop)
    loop.run_forever()
    print(loop.run_until_complete(future_by_hand()))

    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(divide)
    loop.call_soon(loop.stop)
    loop.run_forever()
    try:
        loop.set_exception_handler("no function")
    except TypeError as error:
        print(error)
    loop.set_exception_handler(None)
    try:
        loop.run_until_complete(future_that_never_ends(loop))
    except RuntimeError as error:
        print(error)
    print(loop.is_running(), loop.is_closed(), loop.get_debug())
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.run_until_complete(loop.shutdown_default_executor() if hasattr(loop, "shutdown_default_executor") else asyncio.sleep(0))
    loop.close()
    print(loop)
    for call in lambda: loop.call_soon(print), lambda: loop.run_forever(), lambda: loop.call_later(1, print):
        try:
            call()
        except RuntimeError as error:
            print(error)


def future_that_never_ends(loop):
    future = loop.create_future()
    loop.call_soon(loop.stop)
    return future


main()
