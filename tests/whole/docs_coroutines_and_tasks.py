# trace: no
"""The chapter on coroutines and tasks, section by section, as one runs the samples while reading."""
import asyncio
import datetime
import sys
import time


def section(title):
    print(f"\n{title}\n{'~' * len(title)}")


async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)


async def factorial(name, number):
    f = 1
    for i in range(2, number + 1):
        print(f"Task {name}: Compute factorial({number}), currently i={i}...")
        await asyncio.sleep(1)
        f *= i
    print(f"Task {name}: factorial({number}) = {f}")
    return f


async def eternity():
    await asyncio.sleep(3600)
    print("yay!")


async def cancel_me():
    print("cancel_me(): before sleep")
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print("cancel_me(): cancel sleep")
        raise
    finally:
        print("cancel_me(): after sleep")


async def display_date():
    loop = asyncio.get_running_loop()
    end_time = loop.time() + 3.0
    while True:
        print(datetime.datetime.now())
        if (loop.time() + 1.0) >= end_time:
            break
        await asyncio.sleep(1)


async def main():
    section("Coroutines")
    print(f"started at {time.strftime('%X')}")
    await say_after(1, "hello")
    await say_after(2, "world")
    print(f"finished at {time.strftime('%X')}")

    section("Tasks")
    task1 = asyncio.create_task(say_after(1, "hello"))
    task2 = asyncio.create_task(say_after(2, "world"))
    await task1
    await task2
    print(f"finished at {time.strftime('%X')}")

    section("Sleeping")
    await display_date()

    section("Gathering")
    print(await asyncio.gather(factorial("A", 2), factorial("B", 3), factorial("C", 4)))

    section("Shielding")
    inner = asyncio.ensure_future(say_after(0.3, "shielded"))
    shield = asyncio.shield(inner)
    shield.cancel()
    try:
        await shield
    except asyncio.CancelledError:
        print("res = None", inner.cancelled())
    await inner

    section("Timeouts")
    try:
        await asyncio.wait_for(eternity(), timeout=1.0)
    except asyncio.TimeoutError:
        print("timeout!")

    section("Waiting")
    aws = [asyncio.ensure_future(factorial(n, n)) for n in (2, 3)]
    done, pending = await asyncio.wait(aws, timeout=1.5)
    print(aws[0] in done, aws[1] in pending, pending == {aws[1]})
    await asyncio.wait(pending, return_when="ALL_COMPLETED")
    for earliest in asyncio.as_completed([say_after(0.2, "second"), say_after(0.1, "first")]):
        print(await earliest)

    section("Task object")
    task = asyncio.create_task(cancel_me())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main(): cancel_me is cancelled now")
    task = asyncio.create_task(eternity(), name="forever")
    print(task.get_name(), task.done(), task.get_coro().__qualname__)
    await asyncio.sleep(0)
    task.print_stack(file=sys.stdout)
    print([frame.f_code.co_name for frame in task.get_stack(limit=1)])
    task.add_done_callback(lambda t: print("done:", t.cancelled(), t is task))
    task.set_name(12)
    print(repr(task.get_name()))
    task.cancel()
    await asyncio.wait([task])
    await asyncio.sleep(0)
    for name in "result", "exception":
        try:
            getattr(task, name)()
        except asyncio.CancelledError as error:
            print(name, "->", type(error))
    print(asyncio.current_task() in asyncio.all_tasks(), asyncio.iscoroutine(main), asyncio.iscoroutinefunction(main))
    bad = asyncio.create_task(factorial("bad", "x"))
    await asyncio.wait({bad})
    print(repr(bad.exception()))
    try:
        await asyncio.wait([])
    except ValueError as error:
        print(error)
    try:
        await asyncio.wait({bad}, return_when="SOMETIME")
    except ValueError as error:
        print(error)


asyncio.run(main())
