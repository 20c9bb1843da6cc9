# clock: real
# call_soon_threadsafe wakes a loop that sleeps; call_soon does not.
import asyncio
import threading
import time


async def main():
    loop = asyncio.get_running_loop()
    event = asyncio.Event()
    start = loop.time()

    def when():
        return round(loop.time() - start, 1)

    def later():
        time.sleep(0.1)
        loop.call_soon_threadsafe(event.set)
        time.sleep(0.1)
        loop.call_soon(lambda: print("call_soon runs at", when()))

    thread = threading.Thread(target=later)
    thread.start()
    await event.wait()
    print("event at", when())
    await asyncio.sleep(0.4)
    print("slept until", when())
    thread.join()


asyncio.run(main())
