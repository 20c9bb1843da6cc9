# A coroutine object can be awaited only once; a task can be awaited as often as one likes.
import asyncio


async def answer():
    await asyncio.sleep(1)
    return 42


async def main():
    coroutine = answer()
    print(await coroutine)
    try:
        print(await coroutine)
    except RuntimeError as error:
        print("RuntimeError:", error)
    task = asyncio.ensure_future(answer())
    print(await task, await task, task.result())


asyncio.run(main())
