# sleep(0) gives the others one turn; a coroutine without it keeps the loop to itself.
import asyncio


async def polite(name, n):
    for i in range(n):
        print(f"{name}{i}", end=" ")
        await asyncio.sleep(0)
    print(f"({name} is done)", end=" ")


async def greedy(name, n):
    for i in range(n):
        print(f"{name}{i}", end=" ")
    print(f"({name} is done)", end=" ")


async def main():
    await asyncio.gather(polite("a", 3), greedy("B", 3), polite("c", 2), polite("d", 4))
    print()


asyncio.run(main())
