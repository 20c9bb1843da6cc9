"""Question: RuntimeError: Event loop is closed. And its relatives."""
import asyncio


async def work(n):
    await asyncio.sleep(0.1)
    return n * 2


def attempt(function):
    try:
        print(f"{function.__name__}: {function()!r}")
    except Exception as error:
        print(f"{function.__name__}: {type(error).__name__}: {error}")


def twice():
    loop = asyncio.new_event_loop()
    try:
        print(loop.run_until_complete(work(1)))
    finally:
        loop.close()
    coro = work(2)
    try:
        return loop.run_until_complete(coro)
    finally:
        coro.close()


def close_while_running():
    async def closes():
        asyncio.get_running_loop().close()
    return asyncio.run(closes())


def run_inside_run():
    async def outer():
        coro = work(3)
        try:
            return asyncio.run(coro)
        finally:
            coro.close()
    return asyncio.run(outer())


def run_until_complete_inside():
    async def outer():
        coro = work(3)
        try:
            return asyncio.get_running_loop().run_until_complete(coro)
        finally:
            coro.close()
    return asyncio.run(outer())


def two_loops_at_once():
    async def outer():
        other = asyncio.new_event_loop()
        coro = work(4)
        try:
            other.run_until_complete(coro)
        finally:
            coro.close()
            other.close()
    return asyncio.run(outer())


def no_loop():
    return asyncio.get_running_loop()


def create_task_outside():
    coro = work(5)
    try:
        return asyncio.create_task(coro)
    finally:
        coro.close()


def sleep_after_run():
    return asyncio.run(work(6)) + asyncio.run(work(7))


def not_a_coroutine():
    return asyncio.run(work)


def stop_early():
    loop = asyncio.new_event_loop()
    loop.call_soon(loop.stop)
    future = loop.create_future()
    try:
        loop.run_until_complete(future)
    finally:
        loop.close()


def after_run_there_is_none():
    asyncio.run(work(8))
    asyncio.set_event_loop(None)
    loop = asyncio.new_event_loop()
    task = loop.create_task(work(9))
    result = loop.run_until_complete(task)
    loop.close()
    print(loop, loop.is_closed(), task.done())
    return result


for function in (twice, close_while_running, run_inside_run, run_until_complete_inside, two_loops_at_once,
                 no_loop, create_task_outside, sleep_after_run, not_a_coroutine, stop_early, after_run_there_is_none):
    attempt(function)
