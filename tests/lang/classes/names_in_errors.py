# Types of C modules are named with their module in error messages, classes written in Python are not.
import asyncio
import collections
import contextvars
import datetime
import functools
import io
import itertools
import random
import re
import threading
import types


async def main():
    task = asyncio.current_task()
    future = asyncio.get_running_loop().create_future()
    return [task, future, asyncio.Lock(), asyncio.Queue()]


things = [int | str, types.SimpleNamespace(), collections.deque(), collections.defaultdict(), collections.OrderedDict(),
          collections.Counter(), itertools.count(), itertools.chain(), re.compile("a"), re.match("a", "a"),
          contextvars.ContextVar("x"), contextvars.copy_context(), datetime.date(2020, 1, 1), functools.partial(print),
          random.Random(), io.StringIO(), io.BytesIO(), threading.Event(), *asyncio.run(main())]
for thing in things:
    try:
        thing.no_such_name
    except AttributeError as error:
        print(error)
    try:
        thing - object()
    except TypeError as error:
        print(error)
    print(type(thing).__name__, type(thing).__qualname__, type(thing).__module__)
for work in [lambda: collections.deque()(), lambda: {collections.deque()}, lambda: collections.deque().pop(1),
             lambda: len(itertools.count()), lambda: re.compile("a")[0], lambda: collections.deque.append(5, 1)]:
    try:
        work()
    except TypeError as error:
        print(error)
