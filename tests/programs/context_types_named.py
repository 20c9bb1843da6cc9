# How the classes of contextvars call themselves; a variable taken for an event.
import asyncio
import contextvars

stopping = contextvars.ContextVar("stopping", default=False)
token = stopping.set(True)
context = contextvars.copy_context()

for thing in (stopping, token, context):
    cls = type(thing)
    print(cls, cls.__module__, cls.__qualname__)
    try:
        thing.is_set()
    except AttributeError as error:
        print(error)
try:
    hash(context)
except TypeError as error:
    print(error)


async def worker():
    while not stopping.is_set():
        await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(2)
    print(task)


asyncio.run(main())
