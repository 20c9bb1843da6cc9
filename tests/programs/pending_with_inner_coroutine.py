# A task that is left pending while it awaits a coroutine that is older than its own: both are closed.
import asyncio


async def inner():
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        print("inner is closed")


async def outer(awaitable):
    try:
        await awaitable
    finally:
        print("outer is closed")


def run():
    loop = asyncio.new_event_loop()
    loop.create_task(outer(inner()))
    loop.create_task(outer(asyncio.sleep(100)))
    loop.call_soon(loop.stop)
    loop.run_forever()
    loop.close()


run()
print("the loop is closed")
