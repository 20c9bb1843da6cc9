# A queue whose maxsize is no number fails when it is asked whether it is full.
import asyncio


def attempt(what, call):
    try:
        print(what, call())
    except TypeError as error:
        print(what, "TypeError:", error)


async def main():
    for cls in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        for maxsize in ("3", None, 1.5, -1):
            queue = cls(maxsize)
            print(cls.__name__, repr(maxsize), queue.maxsize, queue.empty())
            attempt("full", queue.full)
            attempt("put_nowait", lambda: queue.put_nowait(1))
            try:
                await queue.put(2)
            except TypeError as error:
                print("put TypeError:", error)
            print(queue.qsize())


asyncio.run(main())
