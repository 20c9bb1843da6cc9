# A coroutine call without await inside a coroutine: the warning names the line that dropped it.
import asyncio


async def save(text):
    print("saved", text)


async def main():
    save("forgotten")
    await save("awaited")
    value = save("kept for a while")
    value = None
    print("main ends", value)


asyncio.run(main())
