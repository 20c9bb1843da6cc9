# clock: real
# A queue that is shut down wakes those who wait.
import queue
import threading
import time


def get(q):
    try:
        print("got", q.get())
    except queue.ShutDown as error:
        print("get:", repr(error))


def put(q):
    try:
        q.put(2)
    except queue.ShutDown as error:
        print("put:", repr(error))


q = queue.Queue(1)
waiting = threading.Thread(target=get, args=(q,))
waiting.start()
time.sleep(0.02)
q.shutdown()
waiting.join()
for function in (get, put):
    function(q)

q = queue.Queue(1)
q.put(1)
waiting = threading.Thread(target=put, args=(q,))
waiting.start()
time.sleep(0.02)
q.shutdown()
waiting.join()
get(q)
get(q)

q = queue.LifoQueue()
q.put(1)
q.put(2)
q.shutdown(immediate=True)
get(q)
q.join()
print(q.unfinished_tasks, q.is_shutdown)
