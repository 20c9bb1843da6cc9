# A barrier holds tasks until all have come, round after round.
# python: 3.11 3.12 3.13 3.14
import asyncio


async def runner(barrier, name, pace):
    for number in range(2):
        await asyncio.sleep(pace)
        print(name, "comes", number, barrier.n_waiting)
        index = await barrier.wait()
        print(name, "goes", number, index)


async def main():
    barrier = asyncio.Barrier(3)
    print(barrier, barrier.parties, barrier.broken)
    await asyncio.gather(*(runner(barrier, name, pace)
                           for name, pace in (("a", 0.3), ("b", 0.1), ("c", 0.2))))
    async with asyncio.Barrier(1) as index:
        print("alone", index)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)
    late = [asyncio.create_task(runner(barrier, name, 0)) for name in "defg"]
    await asyncio.sleep(1)
    print(barrier, [task.done() for task in late])
    for task in late:
        task.cancel()
    await asyncio.wait(late)
    print(barrier)


asyncio.run(main())
