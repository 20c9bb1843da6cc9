# await of something that cannot be awaited is a TypeError.
import asyncio


def plain():
    return 3


async def main():
    for thing in (3, "text", None, [1, 2]):
        try:
            await thing
        except TypeError as error:
            print("TypeError:", error)
    try:
        await asyncio.gather(1)
    except TypeError as error:
        print("TypeError:", error)
    print(await asyncio.sleep(0.1, "result of sleep"))
    await plain()


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
