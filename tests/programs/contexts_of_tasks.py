# Each task runs in a copy of the context of whoever creates it; what it sets is its own.
import asyncio
import contextvars

request = contextvars.ContextVar("request", default="none")


async def inner():
    print("inner sees", request.get())
    request.set("changed by inner")


async def handle(name):
    request.set(name)
    await asyncio.sleep(0.1)
    print("handle", name, "still has", request.get())
    await inner()
    print("an awaited coroutine shares the context:", request.get())
    await asyncio.create_task(inner())
    print("a task does not:", request.get())


async def main():
    await asyncio.gather(handle("a"), handle("b"))
    print("main has", request.get())


asyncio.run(main())
print("the module has", request.get())
