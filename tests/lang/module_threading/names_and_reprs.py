# clock: real
# Names, identifiers and reprs.
import threading


def shown(value):
    text = repr(value)
    for t in [thread, *threading.enumerate()]:
        text = text.replace(str(t.ident), "N")
    return text


def work():
    print(shown(threading.current_thread()), threading.get_ident() == thread.ident,
          isinstance(thread.native_id, int))


thread = threading.Thread(target=work)
print(shown(thread), thread.ident, thread.is_alive())
thread.start()
thread.join()
print(shown(thread), thread.name)
print(shown(threading.Timer(1, work)), shown(threading.current_thread()))
print(shown(threading.Thread(target=work, daemon=True, name="own")))
print(threading.Thread(target=work).name, threading.Thread().name, threading.Thread(name="x").name)
thread.name = "renamed"
print(thread.name, threading.main_thread() is threading.current_thread())
things = [threading.Lock(), threading.RLock(), threading.Condition(), threading.Event(),
          threading.Semaphore(2), threading.BoundedSemaphore(3), threading.Barrier(2)]
for thing in things:
    print(shown(thing))
print(threading.Lock)
with threading.Lock() as taken:
    print(taken)
lock = threading.RLock()
with lock:
    with lock:
        print(shown(lock))
event = threading.Event()
event.set()
print(shown(event))
