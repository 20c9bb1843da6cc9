# python: 3.8
# trace: no
# What took a loop up to 3.9, and the warning for it.
import asyncio


async def one():
    return 1


async def main():
    loop = asyncio.get_event_loop()
    await asyncio.sleep(1, loop=loop)
    print(await asyncio.wait_for(one(), 1, loop=loop))
    done, pending = await asyncio.wait([one()], loop=loop)
    print(len(done), len(pending))
    print(await asyncio.shield(one(), loop=loop))
    await asyncio.create_task(asyncio.sleep(1, "quiet", loop=loop))
    asyncio.Task.current_task()
    print(asyncio.current_task() in asyncio.Task.all_tasks())


asyncio.run(main())
