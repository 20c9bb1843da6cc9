# A released lock belongs to the first waiter, even for a task that asks before that one runs.
import asyncio


async def waiter(lock, name):
    await lock.acquire()
    print(name, "has it")
    lock.release()


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    first = asyncio.create_task(waiter(lock, "first"))
    await asyncio.sleep(0)
    lock.release()
    print(lock.locked(), lock)
    await lock.acquire()
    print("main has it", first.done())
    lock.release()
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    await first


asyncio.run(main())
