# A task that is cancelled from outside while a deadline expires stays cancelled.
# python: 3.11 3.12 3.13 3.14
import asyncio


async def work(log):
    try:
        async with asyncio.timeout(1) as limit:
            await asyncio.sleep(5)
    except TimeoutError:
        log.append("timeout")
        raise
    except asyncio.CancelledError as error:
        log.append(f"cancelled {error.args} {limit.expired()}")
        raise


async def main():
    loop = asyncio.get_running_loop()
    for delays in ((0.5,), (1,), (2,)):
        log = []
        task = asyncio.create_task(work(log))
        await asyncio.sleep(0)
        for delay in delays:
            loop.call_later(delay, task.cancel, "outside")
        print(delays, await asyncio.gather(task, return_exceptions=True), log)

    async def twice():
        try:
            async with asyncio.timeout(0):
                asyncio.current_task().cancel()
                await asyncio.sleep(1)
        finally:
            print(asyncio.current_task().cancelling())

    print(await asyncio.gather(twice(), return_exceptions=True))

    async def other_error():
        async with asyncio.timeout(0.1):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise ValueError("instead")

    (error,) = await asyncio.gather(other_error(), return_exceptions=True)
    print(repr(error), repr(error.__context__))


asyncio.run(main())
