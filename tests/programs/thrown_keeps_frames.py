# What a wakeup throws into a task lives until that step of the task is over, and with it the
# variables of the functions in its traceback: they go after the task has its result.
import asyncio


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "is freed")


async def waits(name):
    inner = Thing(name + "'s inner")
    await asyncio.sleep(1)


async def caught(name):
    try:
        await waits(name)
    except asyncio.CancelledError:
        print(name, "is cancelled")
    outer = Thing(name + "'s outer")
    print(name, "ends")


def done(task):
    print("done")


async def main():
    task = asyncio.create_task(caught("other"))
    task.add_done_callback(done)
    await asyncio.sleep(0)
    task.cancel()
    await task
    # Cancelled by itself while it runs: that exception goes when the coroutine comes back.
    asyncio.current_task().cancel()
    try:
        await waits("main")
    except asyncio.CancelledError:
        print("main is cancelled")
    await asyncio.sleep(0)
    print("next step")
    source = Thing("source")


asyncio.run(main())
