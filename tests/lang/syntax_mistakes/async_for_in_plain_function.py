# Nor async for.
def f():
    async for x in y:
        pass
