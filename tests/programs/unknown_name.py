# A misspelt name, found only when the line is reached; newer versions make a suggestion.
import asyncio


async def main():
    total = 1
    await asyncio.sleep(1)
    print("before")
    total = totl + 1
    print(total)


asyncio.run(main())
