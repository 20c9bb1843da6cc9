# An asynchronous generator that is left in the middle and dropped is closed by a task of the loop.
import asyncio


async def numbers(name):
    try:
        for i in range(3):
            yield i
    finally:
        print("closing", name, "in", len(asyncio.all_tasks()), "tasks")
        await asyncio.sleep(1)
        print("closed", name)


async def main():
    async for n in numbers("left"):
        print("got", n)
        break
    print("the loop is left")
    await asyncio.sleep(2)
    generator = numbers("kept")
    print("got", await generator.asend(None))
    del generator
    print("dropped")
    await asyncio.sleep(2)
    async for n in numbers("finished"):
        print("got", n)


asyncio.run(main())
