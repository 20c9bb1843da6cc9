# What gather() was given before the argument that is none: in 3.8 its callbacks find no outer future.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    task = asyncio.create_task(work(1))
    try:
        await asyncio.gather(task, work(2), None)
    except TypeError as error:
        print(error)
    print(await task)
    await asyncio.sleep(2)


asyncio.run(main())
