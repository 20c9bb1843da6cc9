# What tasks and futures look like when they are printed, in each of their states.
import asyncio


async def sleeper(n):
    await asyncio.sleep(n)
    return n


async def failing():
    raise ValueError("no")


def on_done(task):
    print("callback", task)


async def main():
    named = asyncio.create_task(sleeper(1), name="my task")
    task = asyncio.create_task(sleeper(2))
    task.add_done_callback(on_done)
    print(task)
    print(named.get_name(), task.get_name())
    await asyncio.sleep(0)
    print(named)
    print(task)
    print(await named)
    print(named)
    await task
    bad = asyncio.create_task(failing())
    await asyncio.sleep(0)
    print(bad)
    print(bad.exception())
    lost = asyncio.create_task(sleeper(9))
    await asyncio.sleep(0)
    lost.cancel()
    print(lost)
    await asyncio.sleep(0)
    print(lost)


asyncio.run(main())
