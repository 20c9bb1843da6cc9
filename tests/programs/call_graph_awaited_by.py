# Which tasks wait for a future: directly, by gather, wait, shield and groups, before and after.
# python: 3.14
import asyncio


def who(fut):
    by = fut._asyncio_awaited_by or ()
    return sorted(getattr(t, "get_name", lambda: "future")() for t in by)

async def leaf(future):
    return await future


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print("new", f._asyncio_awaited_by)
    t = asyncio.create_task(leaf(f), name="leaf")
    print(who(f), who(t))
    await asyncio.sleep(0)
    print(who(f), type(f._asyncio_awaited_by).__name__, who(t))
    # gather before it is awaited
    g = asyncio.gather(t, return_exceptions=True)
    print("gather", who(t), who(g))
    s = asyncio.shield(t)
    print("shield", who(t), who(s))
    f.set_result(1)
    print("done", who(f))
    t.add_done_callback(lambda t: print("cb", who(t)))
    await g
    print("after", who(f), who(t))
    # wait
    f = loop.create_future()
    ts = [asyncio.create_task(leaf(f), name=f"w{i}") for i in range(3)]
    async def w(**keywords):
        await asyncio.wait(ts, **keywords)


    waiter = asyncio.create_task(w(), name="waiter")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("wait", who(f), [who(t) for t in ts], who(waiter))
    f.set_result(None)
    await waiter
    print("wait after", [who(t) for t in ts])
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(asyncio.sleep(1), name="a")
        async def inner():
            async with asyncio.TaskGroup() as tg2:
                b = tg2.create_task(asyncio.sleep(1), name="b")
                return b
        i = tg.create_task(inner(), name="inner")
        print("tg", who(a), who(i))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        print([ (t.get_name(), who(t)) for t in sorted(asyncio.all_tasks(), key=lambda t: t.get_name())])
    print("tg", who(a))
    async def timed():
        async with asyncio.timeout(1):
            await a2
    a2 = asyncio.create_task(asyncio.sleep(5), name="a2")
    t2 = asyncio.create_task(timed(), name="timed")
    t3 = asyncio.create_task(asyncio.wait_for(asyncio.shield(a2), 2), name="wf")
    await asyncio.sleep(.5)
    print(who(a2), who(t2), who(t3))
    t2.cancel()
    print(who(a2))
    await asyncio.wait([t2])
    print(who(a2))
    a2.cancel()
    await asyncio.gather(t3, return_exceptions=True)
    print(who(a2))
    # lock
    lock = asyncio.Lock()
    await lock.acquire()
    l = asyncio.create_task(lock.acquire(), name="l")
    await asyncio.sleep(0)
    print([who(f) for f in lock._waiters])
    lock.release()
    await l
    x = loop.create_future()
    print(asyncio.future_add_to_awaited_by(x, l), who(x))
    asyncio.future_add_to_awaited_by(x, f)
    print(who(x))
    asyncio.future_discard_from_awaited_by(x, f)
    asyncio.future_discard_from_awaited_by(x, f)
    print(who(x))
    for args in ((), (1,), (1, 2), (x, 1), (1, x), (x, x, x)):
        try:
            print(asyncio.future_add_to_awaited_by(*args), who(x))
        except TypeError as error:
            print(error)
    try:
        x._asyncio_awaited_by = 1
    except AttributeError as error:
        print(error)


asyncio.run(main())
