# Queues whose class replaces a part of them: what they are made of is called, as documented.
import asyncio


class Loud(asyncio.Queue):
    def _put(self, item):
        print("_put", item)
        super()._put(item)

    def _get(self):
        item = super()._get()
        print("_get", item)
        return item


class Never(asyncio.Queue):
    def full(self):
        print("full?")
        return super().full()

    def empty(self):
        print("empty?")
        return super().empty()


class Named(asyncio.Queue):
    def put_nowait(self, item):
        print("put_nowait", item)
        return super().put_nowait(item)

    def get_nowait(self):
        print("get_nowait")
        return super().get_nowait()


class Evens(asyncio.Queue):
    def _init(self, maxsize):
        print("_init", maxsize)
        self._queue = []

    def _put(self, item):
        self._queue.insert(0, item)

    def _get(self):
        return self._queue.pop()


async def use(make):
    queue = make(1)
    print(type(queue).__name__, queue.maxsize, queue.qsize())
    producer = asyncio.ensure_future(produce(queue))
    for _ in range(3):
        print("got", await queue.get())
        queue.task_done()
    await producer
    await queue.join()
    print(queue)


async def produce(queue):
    for i in range(3):
        await queue.put(i)
        print("put", i)


async def cancel_waiters():
    queue = asyncio.Queue(1)
    getter = asyncio.ensure_future(queue.get())
    other = asyncio.ensure_future(queue.get())
    await asyncio.sleep(0)
    queue.put_nowait("first")
    getter.cancel()
    try:
        await getter
    except asyncio.CancelledError:
        print("getter cancelled")
    print("other", await other)
    await queue.put("second")
    putter = asyncio.ensure_future(queue.put("third"))
    last = asyncio.ensure_future(queue.put("fourth"))
    await asyncio.sleep(0)
    putter.cancel()
    print(queue.get_nowait())
    await last
    print(queue.get_nowait(), queue.empty(), putter.cancelled())
    for refused in (queue.get_nowait, lambda: [queue.put_nowait(i) for i in range(2)]):
        try:
            refused()
        except (asyncio.QueueEmpty, asyncio.QueueFull) as error:
            print(type(error).__name__)


async def main():
    for make in (Loud, Never, Named, Evens, asyncio.LifoQueue, asyncio.PriorityQueue):
        await use(make)
    await cancel_waiters()
    coroutine = asyncio.Queue().get()
    print(coroutine.__name__, coroutine.__qualname__)
    coroutine.close()


asyncio.run(main())
