import asyncio


async def is_coroutine(x):
    await asyncio.sleep(x)
    print(f"done by sleep {x} second")
    return x


def results(tasks):
    return sorted([task.result() for task in tasks])


async def main():
    print("-- gather collects the results, in the order of its arguments")
    print(await asyncio.gather(is_coroutine(3), is_coroutine(1)))

    print("-- wait only waits, and gives two sets of futures")
    coroutines = [is_coroutine(3), is_coroutine(1)]
    try:
        # Bare coroutines: up to Python 3.10.
        done, pending = await asyncio.wait(coroutines)
    except TypeError as error:
        # From Python 3.11 on: make the tasks yourself.
        print("TypeError:", error)
        tasks = [asyncio.ensure_future(c) for c in coroutines]
        done, pending = await asyncio.wait(tasks)
    print(len(done), "done,", len(pending), "pending")
    print(results(done))

    print("-- wait can come back early, and the others go on")
    tasks = [asyncio.ensure_future(is_coroutine(x)) for x in (3, 1)]
    done, pending = await asyncio.wait(tasks, timeout=2)
    print(len(done), "done,", len(pending), "pending")
    print(results(done))
    await asyncio.wait(pending)


loop = asyncio.get_event_loop()
loop.run_until_complete(main())
