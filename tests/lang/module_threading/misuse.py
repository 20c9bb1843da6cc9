# clock: real
# What the primitives refuse.
import threading


def attempt(function):
    try:
        print(function())
    except BaseException as error:
        print(type(error).__name__, error)


done = threading.Thread(target=lambda: None)
done.start()
done.join()
attempt(lambda: done.start())
attempt(lambda: threading.Thread().join())
attempt(lambda: threading.current_thread().join())
attempt(lambda: threading.Lock().release())
attempt(lambda: threading.RLock().release())
attempt(lambda: threading.Condition().notify())
attempt(lambda: threading.Condition().wait())
attempt(lambda: threading.Semaphore(-1))
attempt(lambda: threading.Lock().acquire(False, 1))
attempt(lambda: threading.Lock().acquire(True, -2))
attempt(lambda: threading.Lock().acquire(timeout=1e10))
attempt(lambda: threading.Lock().acquire(timeout=float("nan")))
attempt(lambda: threading.BoundedSemaphore(1).release())
attempt(lambda: threading.Semaphore(1).acquire(False, 1))
attempt(lambda: threading.Semaphore(1).release(0))
attempt(lambda: threading.Thread(1))
attempt(lambda: setattr(done, "daemon", True))
attempt(lambda: threading.Barrier(0))
attempt(lambda: threading.local().x)
attempt(lambda: threading.local(1))
attempt(lambda: threading.Thread(target=len, args=([],), kwargs=None, daemon=None).name)


class Forgetful(threading.Thread):
    def __init__(self):
        pass


attempt(lambda: Forgetful().start())
