"""All synchronisation primitives, used as their documentation shows and as it warns against."""
import asyncio
import re


def show(*things):
    print(*(re.sub(r" object at 0x[0-9a-f<>]+", "", repr(thing)) for thing in things))


async def waiter(event):
    print("waiting for it ...")
    await event.wait()
    print("... got it!")


async def use_event():
    event = asyncio.Event()
    task = asyncio.create_task(waiter(event))
    await asyncio.sleep(1)
    show(event, event.is_set())
    event.set()
    await task
    event.clear()
    print(event.is_set(), await asyncio.wait_for(waits_briefly(event), 1))


async def waits_briefly(event):
    asyncio.get_running_loop().call_later(0.5, event.set)
    return await event.wait()


async def use_lock():
    lock = asyncio.Lock()
    async with lock:
        show(lock, lock.locked())
        second = asyncio.ensure_future(lock.acquire())
        await asyncio.sleep(0)
        show(lock)
    print(await second, lock.locked())
    lock.release()
    for misuse in (lock.release, lambda: lock.__enter__(), lambda: exec("with lock: pass", {"lock": lock})):
        try:
            misuse()
        except (RuntimeError, AttributeError, TypeError) as error:
            print(f"{type(error).__name__}: {error}")
    try:
        async with lock:
            raise LookupError("inside")
    except LookupError:
        print("released:", not lock.locked())


async def use_condition():
    cond = asyncio.Condition()
    basket = []

    async def consumer(n):
        async with cond:
            await cond.wait_for(lambda: basket)
            print("consumer", n, "takes", basket.pop(0), "leaves", len(basket))

    consumers = [asyncio.create_task(consumer(n)) for n in range(4)]
    await asyncio.sleep(0.1)
    show(cond)
    async with cond:
        basket += ["apple", "pear"]
        cond.notify(2)
    await asyncio.sleep(0.1)
    async with cond:
        basket.extend(("fig", "plum"))
        cond.notify_all()
    await asyncio.gather(*consumers)
    for misuse in cond.notify, cond.notify_all:
        try:
            misuse()
        except RuntimeError as error:
            print(error)
    try:
        await cond.wait()
    except RuntimeError as error:
        print(error)
    shared = asyncio.Lock()
    one, two = asyncio.Condition(shared), asyncio.Condition(lock=shared)
    async with one:
        print(two.locked(), one.locked())


async def use_semaphore():
    sem = asyncio.Semaphore(3)
    running = most = 0

    async def worker(n):
        nonlocal running, most
        async with sem:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.1 * n)
            running -= 1
        return n

    print(await asyncio.gather(*map(worker, range(6))), "at most", most)
    show(sem)
    sem.release()
    show(sem, sem.locked())
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)
    bounded = asyncio.BoundedSemaphore()
    try:
        bounded.release()
    except ValueError as error:
        print(error)


async def use_barrier():
    if not hasattr(asyncio, "Barrier"):
        print("no barrier before 3.11")
        return
    barrier = asyncio.Barrier(3)

    async def runner(n):
        await asyncio.sleep(n / 10)
        async with barrier as position:
            if position == 0:
                print("someone was first")
            print("runner", n, "goes at", position)

    await asyncio.gather(*(runner(n) for n in range(3)))
    show(barrier, barrier.parties, barrier.n_waiting, barrier.broken)
    tasks = [asyncio.create_task(barrier.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    print(barrier.n_waiting)
    await barrier.abort()
    show(await asyncio.gather(*tasks, return_exceptions=True), barrier)
    await barrier.reset()
    print(barrier.broken, isinstance(barrier, asyncio.Barrier))


async def main():
    for use in use_event, use_lock, use_condition, use_semaphore, use_barrier:
        print(f"== {use.__name__} ==")
        await use()


asyncio.run(main())
