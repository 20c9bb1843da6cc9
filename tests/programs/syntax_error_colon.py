# A missing colon: nothing of the program runs.
import asyncio


async def main()
    print("never printed")


asyncio.run(main())
