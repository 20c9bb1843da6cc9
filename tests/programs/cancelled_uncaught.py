# A CancelledError that leaves run_until_complete ends the program with a traceback.
import asyncio


async def main():
    task = asyncio.ensure_future(asyncio.sleep(5))
    await asyncio.sleep(1)
    task.cancel()
    print("cancelled the sleep")
    await task


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
print("never printed")
