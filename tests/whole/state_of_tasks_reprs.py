"""What print() shows of asyncio's objects in all their states."""
import asyncio
import functools
import re


def show(*things):
    text = "\n".join(repr(t) for t in things)
    print(re.sub(r" at 0x[0-9a-f<>]+|0x[0-9a-f<>]+", "", re.sub(r"asyncio/\w+\.py:\d+|\S*/(?=asyncio)", "", text)))


async def child(n, fail=False):
    await asyncio.sleep(n)
    if fail:
        raise ValueError("x" * 100)
    return list(range(n * 20))


class Service:
    async def run(self):
        await asyncio.Event().wait()

    def callback(self, task, *, word="k"):
        pass

    def __repr__(self):
        return "Service()"


def plain_callback(future):
    pass


async def main():
    loop = asyncio.get_running_loop()
    tasks = [asyncio.create_task(child(0)), asyncio.create_task(child(1), name="one"), asyncio.create_task(child(1, fail=True), name="bad"),
             asyncio.create_task(Service().run(), name=5)]
    show(*tasks)
    await asyncio.sleep(0)
    tasks[1].add_done_callback(plain_callback)
    tasks[1].add_done_callback(Service().callback)
    tasks[3].add_done_callback(functools.partial(Service().callback, word="w"))
    tasks[3].add_done_callback(lambda t: None)
    show(*tasks, asyncio.current_task())
    tasks[3].cancel("enough")
    show(tasks[3])
    await asyncio.wait(tasks)
    show(*tasks)
    future = loop.create_future()
    show(future)
    for i in range(4):
        future.add_done_callback(print if i % 2 else plain_callback)
        show(future)
    for callback in print, plain_callback:
        print(future.remove_done_callback(callback))
    future.set_result({"key": "a long value " * 20})
    show(future)
    failed, cancelled = loop.create_future(), loop.create_future()
    failed.set_exception(KeyError("k"))
    cancelled.cancel()
    show(failed, cancelled, failed.exception())
    show(loop.call_soon(plain_callback, future), loop.call_later(3, print, "a" * 200, *range(5)), loop.call_at(9, functools.partial(int, "5", base=7)))
    handle = loop.call_soon(Service().callback)
    handle.cancel()
    show(handle, loop.call_soon(Service().run.__self__.__class__), loop.call_soon(functools.partial(functools.partial(print, 1), 2), 3))
    await asyncio.sleep(0)
    group = asyncio.gather(child(0), child(0))
    show(group)
    await group
    show(group, asyncio.gather(), asyncio.shield(asyncio.ensure_future(asyncio.sleep(0))))
    show(asyncio.Lock(), asyncio.Event(), asyncio.Condition(), asyncio.Semaphore(3), asyncio.BoundedSemaphore(0), asyncio.Queue(5), asyncio.LifoQueue(), asyncio.PriorityQueue())
    show(asyncio.sleep, child, Service.run, Service().run, asyncio.create_task, asyncio.Queue.put) if False else None
    c = child(1)
    show(c, Service().run, type(c))
    c.close()

    async def generator():
        yield 1
    show(generator(), generator().__anext__().__class__, generator().aclose().__class__)
    queue = asyncio.Queue(2)
    getters = [asyncio.ensure_future(queue.get()) for _ in range(2)]
    await asyncio.sleep(0)
    show(queue, getters[0])
    queue.put_nowait("a")
    show(queue)
    await getters[0]
    getters[1].cancel()
    async with asyncio.Lock() as nothing:
        show(nothing)
    show(asyncio.TimeoutError("t"), asyncio.CancelledError(), asyncio.InvalidStateError("s"), asyncio.IncompleteReadError(b"ab", 5), asyncio.LimitOverrunError("m", 3))
    waiter = asyncio.ensure_future(asyncio.wait_for(Service().run(), 5))
    await asyncio.sleep(0)
    show(waiter)
    waiter.cancel()
    print(str(loop).replace("_UnixSelectorEventLoop", "Loop"))


asyncio.run(main())
