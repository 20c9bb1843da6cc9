# A wait for an event that is given up leaves the line.
import asyncio


async def main():
    event = asyncio.Event()
    try:
        await asyncio.wait_for(event.wait(), 0.5)
    except asyncio.TimeoutError:
        print("too late", event)
    asyncio.get_running_loop().call_later(0.2, event.set)
    print(await asyncio.wait_for(event.wait(), 0.5), event)


asyncio.run(main())
