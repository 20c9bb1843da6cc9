"""Two tasks hand 200,000 items to and fro through two queues of size one."""
import asyncio

ITEMS = 200_000


async def answer(requests, replies):
    while True:
        item = await requests.get()
        if item is None:
            return
        await replies.put(item + 1)


async def main():
    requests, replies = asyncio.Queue(1), asyncio.Queue(1)
    task = asyncio.create_task(answer(requests, replies))
    total = 0
    for i in range(ITEMS // 2):
        await requests.put(i)
        total += await replies.get()
    await requests.put(None)
    await task
    assert total == ITEMS // 2 * (ITEMS // 2 + 1) // 2


asyncio.run(main())
