# python: 3.11 3.12 3.13 3.14
# clock: real
# to_thread passes arguments and the context on.
import asyncio
import contextvars
import threading
import time

who = contextvars.ContextVar("who", default="nobody")


def greet(greeting, *, mark):
    time.sleep(0.05)
    name = who.get()
    who.set("changed in the thread")
    return f"{greeting} {name}{mark}", threading.current_thread() is threading.main_thread()


async def one(name):
    who.set(name)
    print(await asyncio.to_thread(greet, "hello", mark="!"), who.get())


async def main():
    await asyncio.gather(one("a"), one("b"))
    print(who.get())
    start = time.monotonic()
    await asyncio.gather(*[asyncio.to_thread(time.sleep, 0.1) for _ in range(3)])
    print(round(time.monotonic() - start, 1))


asyncio.run(main())
