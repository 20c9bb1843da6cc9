# A wait in select lasts a day at most: then the loop goes round once with nothing to do.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.sleep(3 * 86400 + 1)
    print("slept for", round((loop.time() - start) / 86400, 3), "days")


asyncio.run(main())
