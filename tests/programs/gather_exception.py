# The first exception of a gather is raised at once; the other children go on.
import asyncio


async def job(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError("two is bad")
    print("job", n, "finished")
    return n


async def main():
    loop = asyncio.get_running_loop()
    try:
        await asyncio.gather(job(1), job(2), job(3))
    except ValueError as error:
        print("caught", error, "at", loop.time())
    await asyncio.sleep(2)
    print("main ends at", loop.time())


asyncio.run(main())
