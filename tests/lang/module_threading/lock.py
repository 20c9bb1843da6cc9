# clock: real
# A lock is for one thread at a time; acquire can give up.
import threading
import time

lock = threading.Lock()
order = []


def work(name):
    with lock:
        order.append(name + " in")
        time.sleep(0.05)
        order.append(name + " out")


threads = [threading.Thread(target=work, args=(n,)) for n in "abc"]
for thread in threads:
    thread.start()
print(lock.locked(), lock.acquire(False), lock.acquire(timeout=0.01))
for thread in threads:
    thread.join()
print(order)
print(lock.acquire(), lock.acquire(blocking=False), lock.locked())
lock.release()
print(lock.locked())
# Another thread may release it.
lock.acquire()
threading.Timer(0.05, lock.release).start()
print(lock.acquire(timeout=5))

total = 0


def add():
    global total
    for _ in range(50):
        with threads_lock:
            before = total
            time.sleep(0)
            total = before + 1


threads_lock = threading.Lock()
threads = [threading.Thread(target=add) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
