# Heaps: the list after each operation, as CPython's algorithm leaves it.
import heapq
import random

random.seed(3)
for n in (0, 1, 2, 5, 17, 100, 2600):
    items = [random.randrange(n + 1) for _ in range(n)]
    heap = items[:]
    heapq.heapify(heap)
    pushed = []
    for item in items:
        heapq.heappush(pushed, item)
    print(n, heap[:8], pushed[:8], hash(tuple(heap)), hash(tuple(pushed)))
    print([heapq.heappushpop(pushed, item) for item in items[:6]], pushed[:8])
    if pushed:
        print(heapq.heapreplace(pushed, 5), pushed[:8])
    popped = []
    while heap:
        popped.append(heapq.heappop(heap))
    print(popped == sorted(items))
for call in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush(1, 2),
             lambda: heapq.heapify((1,)), lambda: heapq.heappushpop([], 3), lambda: heapq.heapify([1, "a"])):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
