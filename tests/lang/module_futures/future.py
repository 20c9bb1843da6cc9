# clock: real
# A future by itself: states, callbacks, cancelling, what it refuses.
import time
from concurrent.futures import CancelledError, Future, InvalidStateError, ThreadPoolExecutor


def shown(future):
    return repr(future)


def attempt(function, *args):
    try:
        print(function(*args))
    except BaseException as error:
        print(type(error), error)


future = Future()
future.add_done_callback(lambda f: print("callback", f.result()))
print(shown(future), future.done(), future.running(), future.cancelled())
print(future.set_running_or_notify_cancel(), shown(future), future.cancel())
future.set_result(5)
print(shown(future), future.result(), future.exception(), future.done())
future.add_done_callback(lambda f: print("late", f is future))
attempt(future.set_result, 6)
attempt(future.set_exception, KeyError())

failed = Future()
failed.set_exception(ZeroDivisionError("no"))
print(shown(failed), repr(failed.exception()))
attempt(failed.result)

cancelled = Future()
cancelled.add_done_callback(lambda f: print("callback", f.cancelled()))
print(cancelled.cancel(), cancelled.cancel(), shown(cancelled))
attempt(cancelled.result)
attempt(cancelled.exception)
print(cancelled.set_running_or_notify_cancel(), shown(cancelled), CancelledError.__mro__[1])
attempt(Future().result, 0.01)

with ThreadPoolExecutor(1) as pool:
    running = pool.submit(time.sleep, 0.1)
    queued = pool.submit(print, "never")
    time.sleep(0.02)
    print(shown(running), running.cancel(), queued.cancel(), shown(queued))
pool = ThreadPoolExecutor(1)
futures = [pool.submit(time.sleep, 0.05) for _ in range(3)]
time.sleep(0.01)
pool.shutdown(wait=True, cancel_futures=True)
print([shown(f) for f in futures])
