# An asynchronous generator returns nothing.
async def f():
    yield 1
    return 2
