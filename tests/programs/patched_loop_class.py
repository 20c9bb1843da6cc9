# Methods of the loop's class that a program replaces are those that the loop calls; put back, all is
# as before. A class takes new methods and properties as well.
# trace: no, the recorder replaces the same methods
import asyncio
from asyncio import base_events

original = base_events.BaseEventLoop.call_soon


def call_soon(self, callback, *args, context=None):
    if callback is print:
        args = ("patched:",) + args
    return original(self, callback, *args, context=context)


def slower(self):
    return clock(self) + 100


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "hello")
    await asyncio.sleep(1)
    print(loop.time() >= 100, loop.hello("you"), loop.kind)


def hello(self, name):
    return "hello " + name


clock = base_events.BaseEventLoop.time
base_events.BaseEventLoop.call_soon = call_soon
base_events.BaseEventLoop.time = slower
base_events.BaseEventLoop.hello = hello
base_events.BaseEventLoop.kind = property(lambda self: "patched loop")
asyncio.run(main())

base_events.BaseEventLoop.call_soon = original
base_events.BaseEventLoop.time = clock
asyncio.run(main())
del base_events.BaseEventLoop.hello
print(hasattr(base_events.BaseEventLoop, "hello"))
