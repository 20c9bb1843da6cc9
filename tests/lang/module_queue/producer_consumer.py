# clock: real
# Put waits for room, get for items; join for all to be done.
import queue
import threading
import time

q = queue.Queue(maxsize=2)
order = []


def producer():
    for i in range(5):
        q.put(i)
        order.append(f"put {i}")


def consumer():
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            break
        time.sleep(0.03)
        order.append(f"done {item}")
        q.task_done()


threads = [threading.Thread(target=producer), threading.Thread(target=consumer)]
for thread in threads:
    thread.start()
threads[0].join()
q.put(None)
q.join()
threads[1].join()
print(order[-1], sorted(order))
try:
    q.get(timeout=0.05)
except queue.Empty:
    print("empty")

simple = queue.SimpleQueue()
got = []
getters = [threading.Thread(target=lambda n=n: got.append((n, simple.get()))) for n in range(3)]
for thread in getters:
    thread.start()
    time.sleep(0.02)
for item in "abc":
    simple.put(item)
    time.sleep(0.02)
for thread in getters:
    thread.join()
print(got)
