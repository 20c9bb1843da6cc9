# In debug mode handles, futures and tasks tell where they were made.
# python: 3.11 3.12 3.13 3.14
import asyncio


def call(*args):
    pass


async def work():
    await asyncio.sleep(0)


def make(loop):
    return loop.create_task(work())


async def main():
    loop = asyncio.get_running_loop()
    print(loop)
    print(loop.call_soon(call, 1, "two"))
    handle = loop.call_soon(call, [3])
    handle.cancel()
    print(handle)
    print(asyncio.Future())
    print(loop.create_future())
    tasks = [asyncio.create_task(work()), make(loop), asyncio.ensure_future(work())]
    for task in tasks:
        print(task)
    async with asyncio.TaskGroup() as group:
        print(group.create_task(work()))
    print(asyncio.gather(*tasks))
    print([name for file, line, name, *rest in make(loop)._source_traceback][-2:])
    await asyncio.sleep(0)
    print(asyncio.current_task())


asyncio.run(main(), debug=True)
