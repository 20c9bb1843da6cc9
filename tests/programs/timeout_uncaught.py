# A timeout that nobody catches ends the program with a traceback.
import asyncio


async def forever():
    await asyncio.sleep(3600)


async def main():
    print("wait at most two seconds")
    await asyncio.wait_for(forever(), timeout=2)


asyncio.run(main())
