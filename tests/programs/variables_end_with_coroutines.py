# Shows the order in which variables of coroutines end that the traceback of a caught exception keeps from 3.12 on:
# a coroutine's own before those of the one that awaits it.
import asyncio


class Watched:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("ends:", self.name)


async def hold(name, coroutine):
    thing = Watched(name)
    result = await coroutine
    print(thing.name, "returns")
    return result


async def waits():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("caught")


async def main():
    await hold("outer", hold("middle", hold("inner", waits())))
    print("main returns")


async def cancels():
    task = asyncio.create_task(main())
    await asyncio.sleep(1)
    task.cancel()
    await task
    print("done")


asyncio.run(cancels())
