# A child that is cancelled gives CancelledError to whoever waits for the gather.
import asyncio


async def nap(n):
    await asyncio.sleep(n)
    return n


async def main():
    tasks = [asyncio.ensure_future(nap(n)) for n in (1, 2, 3)]
    asyncio.get_running_loop().call_later(0.5, tasks[1].cancel)
    try:
        print(await asyncio.gather(*tasks))
    except asyncio.CancelledError:
        print("CancelledError", [t.done() for t in tasks])
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
