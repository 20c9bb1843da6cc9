# The cancellation that wait_for turns into a TimeoutError keeps its frame, and that from 3.12 on
# the one that waited: also when a second task has got the exception, and its traceback is anew.
# python: 3.12 3.13 3.14
import asyncio
import gc


class Thing:
    def __del__(self):
        print("freed")


async def late():
    thing = Thing()
    await asyncio.wait_for(asyncio.create_task(asyncio.sleep(3)), 1)


async def asks(name, task):
    try:
        await task
    except TimeoutError as error:
        names = []
        entry = error.__traceback__
        while entry is not None:
            names.append(entry.tb_frame.f_code.co_name)
            entry = entry.tb_next
        print(name, "late" in names)
        await asyncio.sleep(1)
    print(name, "ends")


async def main():
    task = asyncio.create_task(late())
    others = [asyncio.create_task(asks(n, task)) for n in range(2)]
    del task
    await asyncio.wait(others)
    print("forgotten")
    others.clear()
    gc.collect()
    print("collected")


asyncio.run(main())
