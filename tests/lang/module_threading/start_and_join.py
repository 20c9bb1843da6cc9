# clock: real
# A thread runs as soon as it is started, until it waits; join waits for its end.
import threading
import time


def work(name, seconds):
    print(name, "starts")
    time.sleep(seconds)
    print(name, "ends")


threads = [threading.Thread(target=work, args=(n, s)) for n, s in (("a", 0.3), ("b", 0.1), ("c", 0.2))]
for thread in threads:
    thread.start()
    print("started", thread.name, thread.is_alive(), thread.daemon)
for thread in threads:
    thread.join()
    print("joined", thread.name, thread.is_alive())
threads[0].join(0.01)
print(threading.active_count(), [t.name for t in threading.enumerate()])
