# The same warning is told once for each place: under the loop's own code, and where there is none.
import asyncio


async def never():
    pass


async def drops():
    left = never()
    await asyncio.sleep(0)


async def main():
    await asyncio.ensure_future(drops())
    print("first")
    await asyncio.ensure_future(drops())
    print("second")


asyncio.run(main())
kept = never()
