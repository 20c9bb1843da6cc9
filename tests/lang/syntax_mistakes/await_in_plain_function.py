# A plain function cannot await.
import asyncio
def f():
    await asyncio.sleep(1)
