# wait with FIRST_EXCEPTION comes back when one fails; the others go on.
import asyncio


async def job(name, seconds, fail=False):
    await asyncio.sleep(seconds)
    if fail:
        raise RuntimeError(name + " failed")
    print(name, "finished")
    return name


async def main():
    loop = asyncio.get_running_loop()
    tasks = [
        asyncio.ensure_future(job("one", 1)),
        asyncio.ensure_future(job("two", 2, fail=True)),
        asyncio.ensure_future(job("three", 3)),
    ]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print("back at", loop.time())
    for task in tasks:
        if task in pending:
            print("pending")
        elif task.exception():
            print("exception", repr(task.exception()))
        else:
            print("result", task.result())
    for task in pending:
        task.cancel()
    await asyncio.wait(pending)
    print([t.cancelled() for t in tasks])


asyncio.run(main())
