# A coroutine has no yield from.
async def f():
    yield from x
