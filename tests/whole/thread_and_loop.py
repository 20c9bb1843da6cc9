# python: 3.8 3.11 3.12 3.13
# clock: real
"""A loop in a background thread that the main thread gives work to: the bridge both ways."""
import asyncio
import queue
import threading
import time
from concurrent.futures import TimeoutError as FutureTimeout


class LoopThread(threading.Thread):
    def __init__(self):
        super().__init__(name="loop-thread", daemon=True)
        self.loop = None
        self.ready = threading.Event()

    def run(self):
        self.loop = asyncio.new_event_loop()
        asyncio.set_event_loop(self.loop)
        self.loop.call_soon(self.ready.set)
        try:
            self.loop.run_forever()
        finally:
            self.loop.run_until_complete(self.loop.shutdown_asyncgens())
            self.loop.close()
            print("loop closed in", threading.current_thread().name)

    def submit(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop)

    def stop(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.join(timeout=2)


async def compute(n, delay):
    await asyncio.sleep(delay)
    if n < 0:
        raise ValueError("negative", n)
    return n ** 0.5


async def make_queue():
    return asyncio.Queue()


async def forward(source, target):
    while (item := await source.get()) is not None:
        target.put(item * 2)
    target.put(None)


def main():
    thread = LoopThread()
    print(thread.name, thread.daemon, thread.is_alive())
    thread.start()
    thread.ready.wait()
    future = thread.submit(compute(16, 0.1))
    print(type(future).__module__, future.done())
    print(future.result(timeout=1), future.done())

    try:
        thread.submit(compute(-1, 0)).result()
    except ValueError as error:
        print("raised in the loop, caught here:", error.args)

    slow = thread.submit(compute(4, 30))
    try:
        slow.result(timeout=0.1)
    except FutureTimeout:
        print("not yet;", "cancel:", slow.cancel(), slow.cancelled())

    inbox, results = thread.submit(make_queue()).result(), queue.Queue()
    pump = thread.submit(forward(inbox, results))
    for n in (1, 2, 3, None):
        thread.loop.call_soon_threadsafe(inbox.put_nowait, n)
    print(list(iter(results.get, None)))
    pump.add_done_callback(lambda f: print("pump is done:", f.exception()))
    pump.result()

    done = threading.Condition()
    log = []

    def callback(word):
        with done:
            log.append((word, threading.current_thread().name))
            done.notify_all()

    with done:
        thread.loop.call_soon_threadsafe(thread.loop.call_later, 0.05, callback, "later")
        thread.loop.call_soon_threadsafe(callback, "soon")
        print(done.wait_for(lambda: len(log) == 2, timeout=2), log)
    try:
        thread.submit("no coroutine")
    except TypeError as error:
        print(error)
    thread.stop()
    print(thread.is_alive(), thread.loop.is_closed(), thread.loop.is_running())
    try:
        thread.loop.call_soon_threadsafe(print)
    except RuntimeError as error:
        print(error)
    time.sleep(0.01)


main()
