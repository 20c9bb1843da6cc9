# A coroutine that catches CancelledError and returns is done with a result, not cancelled.
import asyncio


async def stubborn():
    refused = 0
    while refused < 2:
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            refused += 1
            print("refused", refused)
    return "my own way"


async def main():
    task = asyncio.create_task(stubborn())
    for i in range(2):
        await asyncio.sleep(1)
        print("cancel:", task.cancel())
    print(await task)
    print(task.cancelled(), task.done(), asyncio.get_running_loop().time())


asyncio.run(main())
