# clock: real
# Each thread of a pool is initialised once; what the pool refuses.
import threading
from concurrent.futures import ThreadPoolExecutor

local = threading.local()


def initialise(value):
    local.value = value
    print("initialised")


with ThreadPoolExecutor(1, initializer=initialise, initargs=(7,)) as pool:
    print(pool.submit(lambda: local.value).result(), pool.submit(lambda: local.value).result())


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: ThreadPoolExecutor(0))
attempt(lambda: ThreadPoolExecutor(initializer=1))
attempt(lambda: ThreadPoolExecutor(1).submit())
