# What handles and timer handles look like when they are printed.
import asyncio
from functools import partial


def tick(a, b=2):
    pass


class Thing:
    def method(self):
        pass


loop = asyncio.new_event_loop()
handles = [
    loop.call_soon(tick, 1),
    loop.call_later(2.5, tick, "text", [1, 2]),
    loop.call_soon(lambda: None),
    loop.call_soon(partial(tick, 1, b=3)),
    loop.call_at(7, Thing.method, None),
]
for handle in handles:
    print(handle)
handles[1].cancel()
print(handles[1])
loop.close()
