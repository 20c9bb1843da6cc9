# A coroutine that goes while it waits and will not end: first its variables, then what it awaits.
import asyncio


class Canary:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "goes")


async def inner(name):
    canary = Canary("variable of " + name)
    try:
        await asyncio.sleep(10)
    finally:
        print(name, "is closed")
        del canary


async def stubborn():
    first, second = Canary("first"), Canary("second")
    try:
        await inner("one")
    finally:
        await inner("two")
    del first, second


async def main():
    coroutine = stubborn()
    coroutine.send(None)
    del coroutine
    print("main goes on")


asyncio.run(main())
