# From 3.10 on a primitive belongs to the loop in which it is first waited for.
# python: 3.11 3.12 3.13 3.14
import asyncio

event = asyncio.Event()
lock = asyncio.Lock()


async def wait(thing):
    task = asyncio.create_task(thing)
    await asyncio.sleep(0)
    event.set()
    try:
        return await task
    except RuntimeError as error:
        return str(error)[-32:]


print(asyncio.run(wait(event.wait())))
event.clear()
print(asyncio.run(wait(event.wait())))
print(asyncio.run(lock.acquire()), asyncio.run(wait(asyncio.sleep(0))), lock.locked())
for call in (lambda: asyncio.Lock(loop=None), lambda: asyncio.Queue(3, loop=None)):
    try:
        call()
    except TypeError as error:
        print(error)
