# The kinds of queues, without waiting.
import queue

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = kind(3)
    for item in (2, 3, 1):
        q.put(item)
    print(kind.__name__, q.qsize(), q.empty(), q.full(), q.unfinished_tasks)
    try:
        q.put_nowait(4)
    except queue.Full as error:
        print(repr(error))
    try:
        q.put(4, timeout=0.01)
    except queue.Full as error:
        print(repr(error))
    print([q.get() for _ in range(3)])
    try:
        q.get_nowait()
    except queue.Empty as error:
        print(repr(error))
    for _ in range(3):
        q.task_done()
    q.join()
    try:
        q.task_done()
    except ValueError as error:
        print(error)
    for method in (q.get, lambda **k: (q.put(1), q.put(1), q.put(1), q.put(1, **k))):
        try:
            method(timeout=-1)
        except ValueError as error:
            print(error)

simple = queue.SimpleQueue()
simple.put(1)
simple.put_nowait(2)
print(simple.qsize(), simple.get(), simple.get_nowait(), simple.empty())
try:
    simple.get(timeout=0.01)
except queue.Empty as error:
    print(type(error), error)
print(queue.SimpleQueue, queue.Empty, queue.Full)
