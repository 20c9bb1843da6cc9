# nlargest, nsmallest and merge.
import heapq

words = "the quick brown fox jumps over the lazy dog".split()
for n in (-1, 0, 1, 3, 50):
    print(n, heapq.nsmallest(n, words), heapq.nlargest(n, words))
    print(heapq.nsmallest(n, iter(words), key=len), heapq.nlargest(n, iter(words), key=len))
print(heapq.nlargest(1, []), heapq.nsmallest(2, [3, 1, 2], key=lambda x: -x), heapq.nlargest(2, (i * 7 % 11 for i in range(20))))
print(list(heapq.merge([1, 4], [2, 3], [0, 9])), list(heapq.merge()), list(heapq.merge([5, 1], [4, 2], reverse=True)))
print(list(heapq.merge(["a", "ccc"], ["bb"], key=len)), list(heapq.merge("ad", "bc", "bd")), type(heapq.merge([1])).__name__)


def numbers(name, *items):
    for item in items:
        print("take", name, item)
        yield item


for item in heapq.merge(numbers("a", 1, 5), numbers("b", 2, 3)):
    print(item)
