# A coroutine object that is alive until the program ends.
import asyncio


async def main():
    print("never printed")


coroutine = main()
print(type(coroutine).__name__, coroutine.__name__)
