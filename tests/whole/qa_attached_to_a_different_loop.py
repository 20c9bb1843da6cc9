# trace: no
"""Question: "Task got Future attached to a different loop", and "is bound to a different event loop"."""
import asyncio


async def use_lock(lock):
    async with lock:
        await asyncio.sleep(0.1)


async def contend(lock):
    await asyncio.gather(use_lock(lock), use_lock(lock))
    return "ok"


async def make_future():
    return asyncio.get_running_loop().create_future()


async def await_it(future):
    return await future


def attempt(title, function, *args):
    try:
        print(title, "->", function(*args))
    except (RuntimeError, ValueError) as error:
        text = str(error)
        for word in text.split():
            if word.startswith(("cb=", "<Task", "coro=<", "name=")) or " at 0x" in word:
                break
        print(title, "->", type(error).__name__, text.split("<")[0], "...", text.rpartition(">")[2])


def lock_in_two_loops():
    async def make():
        return asyncio.Lock()
    lock = asyncio.run(make())
    print(asyncio.run(contend(lock)))
    return asyncio.run(contend(lock))


def event_in_two_loops():
    async def make():
        event = asyncio.Event()
        waiting = asyncio.ensure_future(event.wait())
        await asyncio.sleep(0)
        event.set()
        await waiting
        event.clear()
        return event
    event = asyncio.run(make())
    return asyncio.run(asyncio.wait_for(event.wait(), 1))


def queue_in_two_loops():
    async def make():
        queue = asyncio.Queue()
        asyncio.get_running_loop().call_later(0.1, queue.put_nowait, 1)
        await queue.get()
        return queue
    queue = asyncio.run(make())
    return asyncio.run(asyncio.wait_for(queue.get(), 1))


def foreign_future():
    future = asyncio.run(make_future())
    return asyncio.run(await_it(future))


def foreign_task_in_gather():
    loop = asyncio.new_event_loop()
    task = loop.create_task(asyncio.sleep(0))

    async def main():
        await asyncio.gather(task, asyncio.sleep(0))
    try:
        return asyncio.run(main())
    finally:
        loop.run_until_complete(task)
        loop.close()


def futures_of_two_loops():
    one, two = asyncio.new_event_loop(), asyncio.new_event_loop()
    try:
        asyncio.gather(one.create_future(), two.create_future())
    finally:
        one.close()
        two.close()


def wait_with_foreign():
    future = asyncio.run(make_future())

    async def main():
        return await asyncio.wait_for(future, 0.5)
    return asyncio.run(main())


for function in (lock_in_two_loops, event_in_two_loops, queue_in_two_loops, foreign_future,
                 foreign_task_in_gather, futures_of_two_loops, wait_with_foreign):
    attempt(function.__name__, function)
