import concurrent.futures.thread
import threading

executors = []
others = []
flag = threading.Event()
mutex = threading.Lock()


def say(tag, *values):
    """In a thread that has no loop."""
    print(round(time.monotonic(), 6), tag, *values)


def work(tag, seconds, how):
    say(tag, "works", variable.get())
    if seconds:
        time.sleep(seconds)
    if how == 1:
        raise Trouble("work")
    if how == 2:
        raise StopIteration
    if how == 3:
        with mutex:
            time.sleep(0.1)
    if how == 4:
        flag.set()
    say(tag, "worked")
    return tag


def wait_for_flag(tag, seconds):
    say(tag, flag.wait(seconds))
    flag.clear()
    return tag


def call_back(tag, loop, seconds, coroutine):
    """A thread that asks the loop to do something, and waits for it."""
    time.sleep(0.1)
    future = asyncio.run_coroutine_threadsafe(coroutine, loop)
    try:
        say(tag, future.result(seconds))
    except (Exception, concurrent.futures.CancelledError) as error:
        say(tag, type(error).__name__)
        future.cancel()


def tell_loop(tag, loop, seconds, callback, *args):
    time.sleep(seconds)
    try:
        loop.call_soon_threadsafe(callback, *args)
    except RuntimeError as error:
        say(tag, told(error))


def own_loop(tag, seconds):
    """A thread with a loop of its own."""
    async def run():
        show(tag, "own loop")
        await asyncio.gather(leaf(1, seconds), leaf(2, 0.1))
        return tag

    try:
        return asyncio.run(run())
    except Exception as error:
        say(tag, told(error))


def begin(target, *args):
    thread = threading.Thread(target=target, args=args)
    others.append(thread)
    thread.start()
    return thread
