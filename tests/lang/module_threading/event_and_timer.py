# clock: real
# An event lets all go that wait for it; a timer can be cancelled.
import threading
import time

event = threading.Event()


def wait(name, timeout):
    print(name, event.wait(timeout))


threads = [threading.Thread(target=wait, args=a) for a in (("a", None), ("b", 0.05), ("c", 9))]
for thread in threads:
    thread.start()
time.sleep(0.15)
print(event.is_set())
event.set()
for thread in threads:
    thread.join()
print(event.wait(), event.is_set())
event.clear()
print(event.is_set(), event.wait(0.01))

timer = threading.Timer(0.1, print, ("rings",), {"end": "!\n"})
cancelled = threading.Timer(0.05, print, ("never",))
timer.start()
cancelled.start()
cancelled.cancel()
timer.join()
print(timer.is_alive(), cancelled.is_alive(), cancelled.finished.is_set())
