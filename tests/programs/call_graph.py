# Who waits for whom, as the functions of 3.14 show it.
# python: 3.14
import asyncio
import re


def shown(text):
    """The text with numbers for ids, in order of appearance, without frames of the library."""
    numbers = {}
    text = "\n".join(line for line in text.split("\n") if "tasks.py" not in line)
    return re.sub("id=0x[0-9a-f]+", lambda m: f"id={numbers.setdefault(m[0], len(numbers))}", text)


def show(*args, **kwargs):
    print(shown(asyncio.format_call_graph(*args, **kwargs)))


async def leaf(future):
    await future


async def middle(future):
    await leaf(future)


async def wait_for(task):
    await task


async def inner():
    show()
    for limit in (None, 0, 1, 2, -1, -2, 9, -9):
        print("limit", limit)
        show(limit=limit)
    show(depth=2)


async def outer():
    await inner()


async def steps():
    show()
    yield 1


async def uses_steps():
    async for _ in steps():
        pass


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(middle(future), name="T")
    users = [asyncio.create_task(wait_for(task), name="U")]
    users.append(asyncio.create_task(wait_for(users[0]), name="V"))
    await asyncio.sleep(0)
    for limit in (None, 0, 1, 2, -1, -2):
        print("T with limit", limit)
        show(task, limit=limit)
    show(future)
    await outer()
    await uses_steps()
    print(asyncio.capture_call_graph(loop.create_future()))
    try:
        asyncio.capture_call_graph(3)
    except TypeError as error:
        print(error)
    future.set_result(None)
    await asyncio.wait(users)


async def waiters():
    async def in_gather(task):
        await asyncio.gather(task)

    async def in_shield(task):
        await asyncio.shield(task)

    async def in_wait_for(task):
        await asyncio.wait_for(task, 3)

    for waits in (in_gather, in_shield, in_wait_for):
        future = asyncio.get_running_loop().create_future()
        task = asyncio.create_task(leaf(future), name="W")
        waiter = asyncio.create_task(waits(task), name=waits.__name__)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        show(task)
        waiter.cancel()
        task.cancel()
        await asyncio.wait([waiter, task])
    future = asyncio.get_running_loop().create_future()
    async with asyncio.TaskGroup() as group:
        task = group.create_task(leaf(future), name="X")
        await asyncio.sleep(0)
        show(task)
        asyncio.future_add_to_awaited_by(task, asyncio.current_task())
        asyncio.future_discard_from_awaited_by(task, asyncio.current_task())
        future.set_result(None)


asyncio.run(main())
asyncio.run(waiters())
try:
    asyncio.print_call_graph()
except RuntimeError as error:
    print(error)
