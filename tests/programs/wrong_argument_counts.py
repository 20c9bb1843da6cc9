# What the methods of futures and handles say when they are given too many arguments, or too few.
import asyncio


def attempt(function, *args, **keywords):
    try:
        function(*args, **keywords)
        print(function.__name__, "takes that")
    except TypeError as error:
        print(error)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    for method in (future.set_result, future.set_exception, future.remove_done_callback,
                   future.add_done_callback):
        attempt(method)
        attempt(method, 1, 2)
        attempt(method, 1, 2, 3)
    attempt(future.add_done_callback, 1, 2, other=3)
    attempt(future.result, 1)
    attempt(future.exception, 1)
    attempt(future.get_loop, 1)
    attempt(future.done, 1)
    attempt(future.cancelled, other=1)
    handle = loop.call_later(1, print)
    attempt(handle.cancel, 1)
    attempt(handle.when, 1)
    attempt(handle.cancelled, other=1)
    attempt(loop.call_soon(print, "called").cancel, 1)
    attempt(asyncio.get_running_loop, 1)
    attempt(asyncio.get_event_loop, other=1)
    attempt(asyncio.current_task().set_name)
    attempt(asyncio.Future, 1)
    attempt(asyncio.Future, 1, other=2)
    attempt(asyncio.Future, other=2)
    attempt(asyncio.as_completed, [], 1, 2)
    handle.cancel()


asyncio.run(main())
