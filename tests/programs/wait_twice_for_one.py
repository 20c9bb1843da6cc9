# Two waits for one future: the one that ends first takes only its own callback away.
import asyncio


async def waits(future, timeout):
    done, pending = await asyncio.wait({future}, timeout=timeout)
    print("timeout", timeout, "done", len(done), "pending", len(pending))


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    future = loop.create_future()
    tasks = [asyncio.ensure_future(waits(future, timeout)) for timeout in (1, 3, None)]
    loop.call_later(2, future.set_result, None)
    for task in tasks:
        await task
        print("after", loop.time() - start)


asyncio.run(main())
