# clock: real
# A loop that runs in another thread: coroutines are handed to it, and it is stopped from here.
import asyncio
import concurrent.futures
import threading
import time

loop = asyncio.new_event_loop()


def run():
    asyncio.set_event_loop(loop)
    loop.run_forever()
    print("the loop has stopped")


async def work(seconds, result):
    await asyncio.sleep(seconds)
    return result, threading.current_thread().name, asyncio.get_running_loop() is loop


async def fail():
    raise KeyError("in the loop")


async def for_ever():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print("cancelled in", threading.current_thread().name)
        raise


thread = threading.Thread(target=run, name="looper")
thread.start()
future = asyncio.run_coroutine_threadsafe(work(0.1, "first"), loop)
print(type(future).__module__, future.done())
print(future.result(), future.done())
try:
    asyncio.run_coroutine_threadsafe(fail(), loop).result()
except KeyError as error:
    print(repr(error))
future = asyncio.run_coroutine_threadsafe(for_ever(), loop)
try:
    future.result(timeout=0.1)
except concurrent.futures.TimeoutError:
    print("timeout", future.cancel())
try:
    future.result()
except concurrent.futures.CancelledError as error:
    print("cancelled")
time.sleep(0.05)
try:
    asyncio.run_coroutine_threadsafe(len, loop)
except TypeError as error:
    print(error)
loop.call_soon_threadsafe(print, "called in the loop")
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
print(loop.is_running(), loop.is_closed())
