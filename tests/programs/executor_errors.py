# clock: real
# Exceptions come back from the thread; cancelling the future does not stop the thread.
import asyncio
import time


def fail():
    raise ValueError("from the thread")


def slow(done):
    time.sleep(0.2)
    done.append("thread ends")


async def main():
    loop = asyncio.get_running_loop()
    try:
        await loop.run_in_executor(None, fail)
    except ValueError as error:
        print(repr(error))
    done = []
    future = loop.run_in_executor(None, slow, done)
    try:
        await asyncio.wait_for(future, 0.05)
    except asyncio.TimeoutError:
        print("timeout", future.cancelled(), done)
    await asyncio.sleep(0.3)
    print(done)
    future = loop.run_in_executor(None, slow, done)
    await asyncio.sleep(0.02)
    print(future.cancel())
    try:
        await future
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
