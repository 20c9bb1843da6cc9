# An exception in main stops the program at once; what waits is dropped.
import asyncio


async def slow():
    try:
        await asyncio.sleep(60)
        print("never printed")
    finally:
        print("slow: finally")


async def main():
    asyncio.create_task(slow())
    await asyncio.sleep(1)
    numbers = {"one": 1, "two": 2}
    print(numbers["one"])
    print(numbers["three"])


asyncio.run(main())
