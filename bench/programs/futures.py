"""200,000 futures, each with a callback, which are given their results."""
import asyncio

FUTURES = 200_000


async def main():
    loop = asyncio.get_running_loop()
    total = 0

    def done(future):
        nonlocal total
        total += future.result()

    for i in range(FUTURES):
        future = loop.create_future()
        future.add_done_callback(done)
        future.set_result(i)
        if i % 1000 == 999:
            await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert total == FUTURES * (FUTURES - 1) // 2


asyncio.run(main())
