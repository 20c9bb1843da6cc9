# A chain of awaits that is 10,000 deep.
import asyncio
async def deep(n):
    if n == 0:
        return "bottom"
    return await deep(n - 1)
async def main():
    try:
        print(await deep(10000))
    except RecursionError as e:
        print(e)
    print(await deep(300))
asyncio.run(main())
