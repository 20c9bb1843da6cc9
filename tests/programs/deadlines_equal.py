# Many timers with one deadline fire in the order in which they were made.
import asyncio


async def runner(name, seconds):
    await asyncio.sleep(seconds)
    print(name, end=" ")
    await asyncio.sleep(3 - seconds)
    print(name.lower(), end=" ")


async def main():
    names = "A B C D E F G H".split()
    await asyncio.gather(*[runner(n, i % 3 + 0.5) for i, n in enumerate(names)])
    print()


asyncio.run(main())
