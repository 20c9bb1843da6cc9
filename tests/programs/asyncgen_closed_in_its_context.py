# The task that closes a forgotten asynchronous generator has the context of the moment when that
# was forgotten.
import asyncio
import contextvars

variable = contextvars.ContextVar("variable", default="unset")


async def numbers():
    try:
        yield 1
    finally:
        print("closed in", variable.get())


async def forgets():
    variable.set("the task")
    source = numbers()
    print(await source.__anext__())


async def main():
    await asyncio.create_task(forgets())
    await asyncio.sleep(0)
    print(variable.get())


asyncio.run(main())
