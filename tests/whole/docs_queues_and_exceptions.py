"""asyncio.Queue and its relatives, asyncio's exceptions, and what they derive from."""
import asyncio
import builtins
import concurrent.futures
import random
import time


async def worker(name, queue):
    while True:
        sleep_for = await queue.get()
        await asyncio.sleep(sleep_for)
        queue.task_done()
        print(f"{name} has slept for {sleep_for:.2f} seconds")


async def sleeping_workers():
    queue = asyncio.Queue()
    random.seed(1)
    total_sleep_time = 0
    for _ in range(10):
        sleep_for = random.uniform(0.05, 1.0)
        total_sleep_time += sleep_for
        queue.put_nowait(sleep_for)
    tasks = [asyncio.create_task(worker(f"worker-{i}", queue)) for i in range(3)]
    started_at = time.monotonic()
    await queue.join()
    total_slept_for = time.monotonic() - started_at
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print("====")
    print(f"3 workers slept in parallel for {total_slept_for:.2f} seconds")
    print(f"total expected sleep time: {total_sleep_time:.2f} seconds")


async def kinds():
    fifo, lifo, prio = asyncio.Queue(3), asyncio.LifoQueue(3), asyncio.PriorityQueue(3)
    for queue in fifo, lifo, prio:
        for item in "bca":
            await queue.put(item)
        print(queue, queue.full(), queue.qsize(), queue.maxsize)
        try:
            queue.put_nowait("d")
        except asyncio.QueueFull as error:
            print(repr(error), end=" ")
        print([queue.get_nowait() for _ in range(3)], queue.empty())
        try:
            queue.get_nowait()
        except asyncio.QueueEmpty as error:
            print(repr(error))
    putter = asyncio.create_task(fill(fifo, 6))
    await asyncio.sleep(0)
    print(fifo)
    while not (putter.done() and fifo.empty()):
        print(await fifo.get(), end=" ")
    print()
    getter = asyncio.create_task(fifo.get(), name="getter")
    await asyncio.sleep(0)
    print(fifo)
    getter.cancel()
    await asyncio.wait([getter])
    print(fifo)


async def fill(queue, n):
    for i in range(n):
        await queue.put(i)


async def shutting_down():
    if not hasattr(asyncio, "QueueShutDown"):
        print("no shutdown() before 3.13")
        return
    queue = asyncio.Queue(2)
    queue.put_nowait("last")
    waiting = asyncio.create_task(fill(queue, 5))
    await asyncio.sleep(0)
    queue.shutdown()
    print(repr((await asyncio.gather(waiting, return_exceptions=True))[0]))
    print(await queue.get(), await queue.get())
    try:
        await queue.get()
    except asyncio.QueueShutDown as error:
        print(repr(error), type(error).__mro__)
    print(queue)


def exceptions():
    for name in "TimeoutError CancelledError InvalidStateError IncompleteReadError LimitOverrunError SendfileNotAvailableError QueueFull BrokenBarrierError".split():
        cls = getattr(asyncio, name, None)
        if cls is None:
            print(name, "is not there")
            continue
        print(f"{name:<28}{cls.__module__}.{cls.__qualname__} < {' < '.join(c.__name__ for c in cls.__mro__[1:-1])}")
    print(asyncio.TimeoutError is builtins.TimeoutError, asyncio.CancelledError is concurrent.futures.CancelledError)
    print(repr(asyncio.IncompleteReadError(b"ab", 10)), "|", asyncio.IncompleteReadError(b"", None))
    print(repr(asyncio.LimitOverrunError("too long", 7)), asyncio.LimitOverrunError("too long", 7).consumed)
    try:
        raise asyncio.CancelledError("reason", 1)
    except Exception:
        print("never")
    except BaseException as error:
        print(error.args)


async def main():
    await sleeping_workers()
    await kinds()
    await shutting_down()
    exceptions()
    try:
        asyncio.Queue().task_done()
    except ValueError as error:
        print(error)


asyncio.run(main())
