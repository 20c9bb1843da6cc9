# Which functions of asyncio are coroutine functions.
# python: 3.8 3.11 3.12 3.13
import asyncio
import functools
import inspect

queue = asyncio.Queue()
for name, function in (
    ("sleep", asyncio.sleep),
    ("wait", asyncio.wait),
    ("wait_for", asyncio.wait_for),
    ("gather", asyncio.gather),
    ("shield", asyncio.shield),
    ("create_task", asyncio.create_task),
    ("open_connection", asyncio.open_connection),
    ("Queue.get", asyncio.Queue.get),
    ("queue.put", queue.put),
    ("queue.put_nowait", queue.put_nowait),
    ("Lock.acquire", asyncio.Lock().acquire),
    ("Event.wait", asyncio.Event.wait),
    ("partial sleep", functools.partial(asyncio.sleep, 1)),
    ("print", print),
):
    print(name, asyncio.iscoroutinefunction(function), inspect.iscoroutinefunction(function))
