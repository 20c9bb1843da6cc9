# clock: real
# submit and map of a pool of threads, and waiting for what they give.
import threading
import time
from concurrent.futures import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, TimeoutError,
    as_completed, wait,
)


def work(seconds):
    time.sleep(seconds)
    return int(seconds * 100)


def fail(seconds):
    time.sleep(seconds)
    raise ValueError(seconds)


with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(work, s) for s in (0.3, 0.1, 0.2)]
    print([f.result() for f in as_completed(futures)])
    print(list(pool.map(work, [0.1, 0.05, 0.02])))
    print(list(pool.map(pow, [2, 3], [3, 2])))
    done, left = wait([pool.submit(work, 0.02), pool.submit(work, 0.2)], return_when=FIRST_COMPLETED)
    print([f.result() for f in done], len(left))
    done, left = wait([pool.submit(work, 0.2), pool.submit(fail, 0.02)], return_when=FIRST_EXCEPTION)
    print([f.exception() for f in done], len(left))
    done, left = wait([pool.submit(work, 0.02), pool.submit(work, 0.01)])
    print(len(done), len(left), ALL_COMPLETED)
    print(wait([pool.submit(work, 0.2)], timeout=0.01).done)
    try:
        for future in as_completed([pool.submit(work, 0.2), pool.submit(work, 0)], timeout=0.05):
            print(future.result())
    except TimeoutError as error:
        print("timeout:", error)
    try:
        pool.submit(work, 0.1).result(timeout=0.01)
    except TimeoutError as error:
        print(repr(error))
    try:
        list(pool.map(fail, [0.01, 0.2]))
    except ValueError as error:
        print(repr(error))
try:
    pool.submit(work, 1)
except RuntimeError as error:
    print(error)


def name(_):
    time.sleep(0.05)
    return threading.current_thread().name


with ThreadPoolExecutor(2, thread_name_prefix="mine") as pool:
    print(sorted(set(pool.map(name, range(4)))))
with ThreadPoolExecutor(1) as pool:
    print(pool.submit(name, 0).result())
