# Tasks that still wait when the loop is closed and the program ends.
import asyncio


async def waits(n):
    await asyncio.sleep(n)
    print("never printed")


async def main():
    asyncio.ensure_future(waits(100))
    await asyncio.sleep(1)
    print("main ends")


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
print("program ends")
