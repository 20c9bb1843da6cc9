# The three kinds of queue, and their subclasses' own order.
import asyncio


class Item:
    def __init__(self, weight, name):
        self.weight, self.name = weight, name

    def __lt__(self, other):
        print("  compares", self.name, other.name)
        return self.weight < other.weight

    def __repr__(self):
        return self.name


class Shortest(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)
        self._queue.sort(key=len)

    def _get(self):
        return self._queue.pop(0)


async def main():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        queue = kind()
        for number in (5, 3, 8, 1, 9, 2, 7):
            await queue.put(number)
        print(queue)
        print([queue.get_nowait() for _ in range(queue.qsize())])
    queue = asyncio.PriorityQueue()
    for weight, name in ((4, "d"), (2, "b"), (1, "a"), (2, "c"), (0, "z")):
        queue.put_nowait(Item(weight, name))
    print(queue)
    while not queue.empty():
        print(await queue.get())
    queue = Shortest()
    for word in ("three", "a", "to"):
        queue.put_nowait(word)
    print([await queue.get() for _ in range(3)], queue.maxsize)


asyncio.run(main())
