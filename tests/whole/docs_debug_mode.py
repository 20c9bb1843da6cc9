# trace: no
"""Developing with asyncio: debug mode, slow callbacks, never awaited coroutines, lost exceptions."""
import asyncio
import gc
import logging
import sys
import time
import warnings

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)s:%(name)s:%(message).45s")
warnings.simplefilter("always")


async def test():
    print("never scheduled")


async def bug():
    raise Exception("not consumed")


async def blocking():
    time.sleep(0.2)


async def forgets():
    test()
    await asyncio.sleep(0)


async def lost():
    asyncio.create_task(bug())
    await asyncio.sleep(0.1)
    gc.collect()


def wrong_thread_checks(loop):
    print(loop.get_debug(), round(loop.slow_callback_duration, 3))
    loop.slow_callback_duration = 0.15


async def main():
    loop = asyncio.get_running_loop()
    wrong_thread_checks(loop)
    await blocking()
    await forgets()
    await lost()
    loop.set_debug(False)
    time.sleep(0.5)
    await asyncio.sleep(0)
    loop.set_debug(enabled=True)
    print(sys.get_coroutine_origin_tracking_depth())
    handle = loop.call_later(5, print)
    print("created at" in repr(handle))
    handle.cancel()
    print(repr(handle).partition(" created")[0])
    future = loop.create_future()
    future.set_exception(ValueError("not looked at"))
    future.add_done_callback(lambda f: print(f.exception()))
    del future
    await asyncio.sleep(0.5)


asyncio.run(main(), debug=True)
