# A barrier that is reset or aborted: those who wait get BrokenBarrierError.
# python: 3.11 3.12 3.13 3.14
import asyncio


async def waiter(barrier, name):
    try:
        print(name, await barrier.wait())
    except asyncio.BrokenBarrierError as error:
        print(name, repr(error), barrier)


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(waiter(barrier, name)) for name in "ab"]
    await asyncio.sleep(0.1)
    await barrier.reset()
    await asyncio.gather(*tasks)
    print(barrier)
    tasks = [asyncio.create_task(waiter(barrier, name)) for name in "cd"]
    await asyncio.sleep(0.1)
    await barrier.abort()
    await asyncio.gather(*tasks)
    await waiter(barrier, "e")
    print(barrier, barrier.broken, barrier.n_waiting)
    await barrier.reset()
    await asyncio.gather(*(waiter(barrier, name) for name in "fgh"))


asyncio.run(main())
