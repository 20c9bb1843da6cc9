# Entries with priorities; comparisons that are made.
import heapq
import itertools
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


queue = []
for job in (Job(3, "write"), Job(1, "read"), Job(2, "think"), Job(1, "sleep")):
    heapq.heappush(queue, job)
while queue:
    print(heapq.heappop(queue))
counter = itertools.count()
heap = []
for priority, text in ((2, "b"), (1, "a"), (2, "c")):
    heapq.heappush(heap, (priority, next(counter), text))
print([heapq.heappop(heap)[2] for _ in range(3)])


class Loud:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        print(f"{self.value}<{other.value}", end=" ")
        return self.value < other.value


heap = [Loud(v) for v in (5, 2, 4, 1, 3)]
heapq.heapify(heap)
print([x.value for x in heap])
heapq.heappush(heap, Loud(0))
print([x.value for x in heap])
print(heapq.heappop(heap).value, [x.value for x in heap])


def dijkstra(graph, start):
    best, heap = {start: 0}, [(0, start)]
    while heap:
        cost, node = heapq.heappop(heap)
        for other, step in graph[node].items():
            if cost + step < best.get(other, 1e9):
                best[other] = cost + step
                heapq.heappush(heap, (cost + step, other))
    return best


print(dijkstra({"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}, "a"))
