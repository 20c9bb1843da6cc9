# Heaps: the lists are those of CPython, place by place.
import heapq

heap = []
for n in (5, 3, 8, 1, 9, 2, 7, 3):
    heapq.heappush(heap, n)
print(heap)
print([heapq.heappop(heap) for _ in range(3)], heap)
print(heapq.heapreplace(heap, 4), heapq.heappushpop(heap, 0), heapq.heappushpop(heap, 6), heap)
numbers = [9, 4, 7, 1, 8, 2, 6, 3, 5, 0]
heapq.heapify(numbers)
print(numbers)
print(heapq.nsmallest(3, numbers), heapq.nlargest(3, numbers), heapq.nlargest(2, "abcd", key=ord))
print(heapq.nsmallest(0, numbers), heapq.nlargest(99, [1, 2]))
print(list(heapq.merge([1, 4, 7], [2, 4, 8], [0, 9])))
print(list(heapq.merge([7, 4], [8, 2], reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)))
for function in (heapq.heappop, lambda h: heapq.heapreplace(h, 1)):
    try:
        function([])
    except IndexError as error:
        print(error)
events = [(2, "b"), (1, "z"), (2, "a")]
heapq.heapify(events)
print([heapq.heappop(events) for _ in range(3)])
