# Where errors of a comprehension's element are: gather gets a generator expression as one awaitable.
import asyncio
import traceback


async def job(number):
    return number


async def main():
    try:
        await asyncio.gather(
            job(number)
            for number in range(3)
        )
    except RuntimeError:
        traceback.print_exc()
    try:
        print({
            [number]
            for number in range(3)
        })
    except TypeError:
        traceback.print_exc()
    await asyncio.gather({[number]: job(number) for number in range(3)})


asyncio.run(main())
