# Nor use async with.
def f():
    async with lock:
        pass
