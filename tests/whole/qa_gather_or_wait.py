"""Question: what is the difference between gather, wait, as_completed and a list of tasks?"""
import asyncio


async def job(name, delay, fail=False):
    await asyncio.sleep(delay)
    if fail:
        raise ValueError(name)
    print("  finished", name)
    return name


def jobs():
    return [job("slow", 3), job("bad", 2, fail=True), job("quick", 1)]


async def gather_raises():
    try:
        print(await asyncio.gather(*jobs()))
    except ValueError as error:
        print("first error:", error, "- the others go on")
    await asyncio.sleep(5)


async def gather_returns():
    print(await asyncio.gather(*jobs(), return_exceptions=True))


async def gather_same_twice():
    coro = job("same", 1)
    print(await asyncio.gather(coro, coro, asyncio.sleep(0.5, "x")))


async def gather_cancelled():
    group = asyncio.gather(job("a", 1), job("b", 2), return_exceptions=True)
    await asyncio.sleep(1.5)
    print("cancel:", group.cancel())
    try:
        await group
    except asyncio.CancelledError:
        print("cancelled:", group.cancelled())


async def waits():
    for how in asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED:
        tasks = {n: asyncio.create_task(c) for n, c in zip("slow bad quick".split(), jobs())}
        done, pending = await asyncio.wait(tasks.values(), return_when=how)
        state = {n: "done" if t in done else "pending" for n, t in tasks.items()}
        print(how, state)
        for t in pending:
            t.cancel()
        for n, t in tasks.items():
            if t in done and t.exception() is not None:
                print("  exception of", n, "is", repr(t.exception()))
        await asyncio.sleep(0)


async def completed():
    for n, future in enumerate(asyncio.as_completed(jobs())):
        try:
            print(n, await future)
        except ValueError as error:
            print(n, "failed", error)
    try:
        for future in asyncio.as_completed(jobs(), timeout=2.5):
            try:
                print(await future)
            except ValueError:
                print("bad again")
    except asyncio.TimeoutError:
        print("timeout")
    await asyncio.sleep(1)


async def one_after_the_other():
    loop = asyncio.get_running_loop()
    start = loop.time()
    tasks = [asyncio.create_task(c) for c in jobs()]
    results = []
    for task in tasks:
        try:
            results.append(await task)
        except ValueError as error:
            results.append(error)
    print(results, loop.time() - start)


async def empty():
    print(await asyncio.gather())
    print(list(asyncio.as_completed([])))
    print(asyncio.gather().__class__.__name__)
    try:
        await asyncio.wait(set())
    except ValueError as error:
        print(error)
    try:
        await asyncio.gather(1, 2)
    except TypeError as error:
        print(error)
    try:
        await asyncio.wait(asyncio.sleep(0))
    except TypeError as error:
        print(error)


async def main():
    for example in (gather_raises, gather_returns, gather_same_twice, gather_cancelled, waits, completed,
                    one_after_the_other, empty):
        print(example.__name__.upper())
        await example()


asyncio.run(main())
