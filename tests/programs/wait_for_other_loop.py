# python: 3.8 3.11 3.12 3.13
# A future of another loop: from 3.12 on wait_for refuses it only when it must wait for it.
import asyncio

kept = []


async def first():
    loop = asyncio.get_running_loop()
    kept.append(asyncio.create_task(asyncio.sleep(0, "slept")))
    await asyncio.sleep(0.1)
    failed = loop.create_future()
    failed.set_exception(KeyError("failed"))
    kept.extend((failed, loop.create_future()))


async def second():
    for seconds in (0, -1, None, 1):
        for future in kept:
            try:
                print(seconds, await asyncio.wait_for(future, seconds))
            except (Exception, asyncio.CancelledError) as error:
                print(seconds, type(error).__name__, str(error).split("<")[0], future.cancelled())


asyncio.run(first())
asyncio.run(second())
