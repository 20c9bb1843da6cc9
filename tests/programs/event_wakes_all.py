# An event wakes all who wait, in their order; clear() makes the next ones wait again.
import asyncio


async def waiter(event, name):
    print(name, await event.wait(), event)


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, name)) for name in "abc"]
    await asyncio.sleep(0)
    print(event)
    event.set()
    event.clear()
    print(event, event.is_set())
    late = asyncio.create_task(waiter(event, "late"))
    await asyncio.gather(*tasks)
    event.set()
    await late
    await waiter(event, "set already")


asyncio.run(main())
