# A task that is cancelled after it was notified: from 3.13 on another one is notified instead.
import asyncio


async def waiter(condition, name):
    async with condition:
        try:
            await condition.wait()
        except asyncio.CancelledError as error:
            print(name, "cancelled", condition.locked(), error.args)
            raise
        print(name, "goes on", condition)


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(condition, name)) for name in "abc"]
    await asyncio.sleep(0.1)
    async with condition:
        condition.notify()
        tasks[0].cancel()
    done, pending = await asyncio.wait(tasks, timeout=1)
    print(len(done), len(pending), condition)
    for task in pending:
        task.cancel()
    await asyncio.wait(tasks)


asyncio.run(main())
