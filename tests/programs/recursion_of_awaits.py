# A coroutine that awaits itself: a tree is walked, and a recursion without end is stopped.
import asyncio

tree = {"root": ["a", "b"], "a": ["a1", "a2"], "b": [], "a1": [], "a2": []}


async def walk(name, depth=0):
    print("  " * depth + name)
    size = 1
    for child in tree[name]:
        await asyncio.sleep(0.1)
        size += await walk(child, depth + 1)
    return size


async def endless(n):
    return await endless(n + 1)


async def main():
    print(await walk("root"), f"{asyncio.get_running_loop().time():.1f}")
    try:
        await endless(0)
    except RecursionError as error:
        print("RecursionError:", str(error)[:32])


asyncio.run(main())
