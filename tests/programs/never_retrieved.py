# The exception of a task that nobody awaits is reported when the task is freed.
import asyncio


async def broken(n):
    await asyncio.sleep(n)
    return [1, 2, 3][n]


async def main():
    asyncio.ensure_future(broken(5))
    kept = asyncio.ensure_future(broken(6))
    await asyncio.sleep(10)
    print("main ends")


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
print("program ends")
