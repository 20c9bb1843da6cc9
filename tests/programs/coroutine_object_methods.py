# A coroutine object has close and throw; closing one that never ran needs no warning.
import asyncio


async def guarded():
    try:
        print("started")
        await asyncio.sleep(1)
    except GeneratorExit:
        print("closed while it waited")
        raise
    finally:
        print("finally")


unused = guarded()
unused.close()
print("closed before it ran")


async def main():
    task = asyncio.ensure_future(guarded())
    await task
    print(task.get_coro().__name__)


asyncio.run(main())
started = guarded()
try:
    started.send(None)
except RuntimeError as error:
    print("RuntimeError:", error)
