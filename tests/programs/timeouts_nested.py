# wait_for in wait_for, a task that is awaited with a timeout, and a timeout of 0.
import asyncio


async def slow(n):
    try:
        await asyncio.sleep(n)
        return n
    except asyncio.CancelledError:
        print(f"slow({n}) cancelled at {now():.1f}")
        raise


def now():
    return asyncio.get_running_loop().time()


async def guarded(n, limit):
    try:
        return await asyncio.wait_for(slow(n), limit)
    except asyncio.TimeoutError:
        print(f"slow({n}) took more than {limit}")
        return -1


async def main():
    print(await guarded(1, 2))
    print(await guarded(2, 1))
    print(await guarded(1, None))
    print(await guarded(1, 0))
    try:
        await asyncio.wait_for(guarded(10, 5), timeout=2.5)
    except asyncio.TimeoutError:
        print(f"outer timeout at {now():.1f}")
    task = asyncio.ensure_future(slow(3))
    try:
        await asyncio.wait_for(task, 1)
    except asyncio.TimeoutError:
        print(task.cancelled(), f"{now():.1f}")


asyncio.run(main())
