# python: 3.11 3.12 3.13 3.14
"""Every way to give up waiting, and what each of them leaves behind."""
import asyncio
import functools
import traceback


def timed(function):
    @functools.wraps(function)
    async def wrapper(*args):
        loop = asyncio.get_running_loop()
        start = loop.time()
        try:
            return await function(*args)
        finally:
            print(f"   {function.__name__}{args} took {loop.time() - start:.3g}")
    return wrapper


@timed
async def work(seconds, stubborn=False):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError as error:
        print("   cancelled:", repr(error))
        if stubborn:
            await asyncio.sleep(0.5)
            return "finished anyway"
        raise
    return "finished"


async def with_wait_for():
    for seconds, limit, stubborn in (1, 2, False), (2, 1, False), (2, 1, True), (1, None, False), (1, 0, False):
        try:
            print("wait_for:", await asyncio.wait_for(work(seconds, stubborn), limit))
        except TimeoutError as error:
            print("wait_for: TimeoutError", error.args, type(error.__cause__).__name__)


async def with_timeout():
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(5) as inner:
                    print(inner)
                    await work(3)
            except TimeoutError:
                print("never: the inner one has time left")
    except TimeoutError:
        print("outer expired", outer.expired(), "inner expired", inner.expired())
    print(outer, inner)


async def with_reschedule():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(None) as scope:
        print(scope.when())
        scope.reschedule(loop.time() + 0.5)
        await asyncio.sleep(0.25)
        scope.reschedule(loop.time() + 1)
        await asyncio.sleep(0.75)
        scope.reschedule(None)
        await asyncio.sleep(10)
    try:
        scope.reschedule(1)
    except RuntimeError as error:
        print(error)
    try:
        async with scope:
            pass
    except RuntimeError as error:
        print(error)


async def with_wait():
    tasks = {asyncio.create_task(work(n), name=f"w{n}"): n for n in (1, 2, 3)}
    done, pending = await asyncio.wait(tasks, timeout=2.5)
    print("done", sorted(tasks[t] for t in done), "pending", [t.get_name() for t in pending])
    for task in pending:
        task.cancel("too slow")
    for result in await asyncio.gather(*pending, return_exceptions=True):
        print(repr(result))


async def with_shield():
    task = asyncio.ensure_future(work(2))
    try:
        await asyncio.wait_for(asyncio.shield(task), 1)
    except asyncio.TimeoutError:
        print("the shield fell, the task lives:", not task.done())
    print(await task)


async def with_timeout_at():
    loop = asyncio.get_running_loop()
    deadline = loop.time() + 1
    for step in range(5):
        try:
            async with asyncio.timeout_at(deadline):
                await asyncio.sleep(0.3)
            print("step", step)
        except TimeoutError:
            print("step", step, "is late")
            break
    async with asyncio.timeout(0.1):
        await work(1)


async def main():
    for example in with_wait_for, with_timeout, with_reschedule, with_wait, with_shield, with_timeout_at:
        print(f"--- {example.__name__}")
        try:
            await example()
        except TimeoutError:
            traceback.print_exc()


asyncio.run(main())
