# python: 3.8 3.11 3.12 3.13
# clock: real
"""Blocking functions and a loop: executors, to_thread by hand, results in order and as they come."""
import asyncio
import concurrent.futures
import contextvars
import functools
import threading
import time

request = contextvars.ContextVar("request", default="none")
start = time.monotonic()


def elapsed():
    return round(time.monotonic() - start)


def slow_square(n, delay=0.2):
    time.sleep(delay)
    if n == 3:
        raise ValueError(f"{n} is not allowed")
    return n * n


def report():
    return request.get(), threading.current_thread() is threading.main_thread()


async def to_thread(function, *args, **kwargs):
    """As asyncio.to_thread, for the versions that do not have it."""
    context = contextvars.copy_context()
    call = functools.partial(context.run, function, *args, **kwargs)
    return await asyncio.get_running_loop().run_in_executor(None, call)


async def ticker(stop):
    n = 0
    while not stop.is_set():
        n += 1
        await asyncio.sleep(0.05)
    print("the loop went on:", n > 3)


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    tick = asyncio.create_task(ticker(stop))

    print(await loop.run_in_executor(None, slow_square, 5))
    request.set("42")
    print(await loop.run_in_executor(None, report))
    print(await to_thread(report))

    with concurrent.futures.ThreadPoolExecutor(max_workers=2, thread_name_prefix="pool") as pool:
        futures = [loop.run_in_executor(pool, slow_square, n) for n in range(1, 5)]
        results = await asyncio.gather(*futures, return_exceptions=True)
        print(results)
        name = await loop.run_in_executor(pool, lambda: threading.current_thread().name[:4])
        print(name)
    print("elapsed", elapsed(), "s")

    with concurrent.futures.ThreadPoolExecutor(max_workers=3) as pool:
        jobs = {pool.submit(slow_square, n, n / 4): n for n in (4, 1, 2)}
        for future in concurrent.futures.as_completed(jobs):
            print("job", jobs[future], "->", future.result())
        print(list(pool.map(slow_square, [6, 7], [0.1, 0.05])))
        failed = pool.submit(slow_square, 3)
        print(repr(failed.exception()))
        done, not_done = concurrent.futures.wait([failed, *jobs], return_when=concurrent.futures.FIRST_EXCEPTION)
        print(len(done), len(not_done), failed.done(), failed.running(), failed.cancel())
    try:
        pool.submit(print)
    except RuntimeError as error:
        print("RuntimeError:", error)

    try:
        await asyncio.wait_for(loop.run_in_executor(None, time.sleep, 1.2), 0.3)
    except asyncio.TimeoutError:
        print("gave up waiting, the thread goes on")
    stop.set()
    await tick
    print("elapsed", elapsed(), "s")


asyncio.run(main())
