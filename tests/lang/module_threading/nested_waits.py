# clock: real
# Waits where the interpreter is inside of C code: a key function, a repr, a generator in list().
import contextlib
import threading
import time


class Slow:
    def __repr__(self):
        time.sleep(0.05)
        return "<slow>"


def other():
    for i in range(3):
        print("other", i)
        time.sleep(0.1)


def key(n):
    time.sleep(0.01)
    return -n


thread = threading.Thread(target=other)
thread.start()
print(repr(Slow()))
print(sorted([1, 2, 3], key=key))


def numbers():
    thread.join()
    yield 1
    yield 2


print(list(numbers()))


class Resource:
    def __init__(self):
        self.lock = threading.Lock()

    @property
    def value(self):
        with self.lock:
            return 42


resource = Resource()


def hold():
    with resource.lock:
        time.sleep(0.05)


thread = threading.Thread(target=hold)
thread.start()
print(resource.value)
thread.join()


@contextlib.contextmanager
def held(name):
    with lock:
        yield name


def work(name):
    with held(name) as text:
        time.sleep(0.02)
        print(text)


lock = threading.Lock()
threads = [threading.Thread(target=work, args=(n,)) for n in "abc"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
