# Coroutines that await each other five deep: one task, one suspension of the whole chain.
import asyncio


async def level(n):
    print("  " * n + f"down {n}")
    if n == 5:
        await asyncio.sleep(1)
        print("  " * n + "bottom")
        return [n]
    found = await level(n + 1)
    print("  " * n + f"up {n}")
    return [n] + found


async def ticker():
    for i in range(3):
        print(f"tick {i}")
        await asyncio.sleep(0.4)


async def main():
    task = asyncio.ensure_future(ticker())
    print(await level(0))
    await task


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
