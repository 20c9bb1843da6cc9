# gather() of a list that is not unpacked: the coroutines live as long as the exception does.
import asyncio


async def job(n):
    await asyncio.sleep(n)
    return n


async def main():
    try:
        await asyncio.gather([job(1), job(2)])
    except TypeError:
        print("caught, and they are still here")
    print("now they are gone")


asyncio.run(main())
