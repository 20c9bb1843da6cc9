# wait with a timeout leaves the others alone; wait_for cancels.
import asyncio


async def job(n):
    try:
        await asyncio.sleep(n)
        print("job", n, "done")
        return n
    except asyncio.CancelledError:
        print("job", n, "cancelled")
        raise


async def main():
    tasks = [asyncio.ensure_future(job(n)) for n in (1, 2, 3, 4)]
    done, pending = await asyncio.wait(tasks, timeout=2.5)
    print(sorted(t.result() for t in done), len(pending))
    try:
        await asyncio.wait_for(tasks[2], timeout=0.25)
    except asyncio.TimeoutError:
        print("timeout")
    done, pending = await asyncio.wait(pending)
    print(len(done), pending, [t.cancelled() for t in tasks])
    try:
        await asyncio.wait([])
    except ValueError as error:
        print("ValueError:", error)


asyncio.run(main())
