# clock: real
# An RLock is taken again by its owner; a condition gives it up while it waits.
import threading
import time

lock = threading.RLock()
condition = threading.Condition(lock)
items = []


def consumer(name):
    with condition:
        with lock:
            while not items:
                condition.wait()
            print(name, "takes", items.pop(0))


threads = [threading.Thread(target=consumer, args=(n,)) for n in ("first", "second", "third")]
for thread in threads:
    thread.start()
    time.sleep(0.05)
with condition:
    items.append(1)
    condition.notify()
time.sleep(0.05)
with condition:
    items.extend([2, 3])
    condition.notify_all()
for thread in threads:
    thread.join()
with condition:
    print(condition.wait(0.05), condition.wait_for(lambda: False, 0.05), condition.wait_for(lambda: 7))
other = threading.Thread(target=lambda: print(lock.acquire(False)))
with lock:
    other.start()
    other.join()
