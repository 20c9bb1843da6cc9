# A deadline that is no number is due at once, one at infinity never comes.
# python: 3.8 3.11 3.13
# trace: no, JSON has no such number
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(float("nan"), print, "not a number")
    await asyncio.sleep(1)
    print(loop.time())
    loop.call_later(float("inf"), print, "never")
    try:
        await asyncio.wait_for(asyncio.sleep(2), float("inf"))
        print("over", loop.time())
    except OverflowError as error:
        print(error)


asyncio.run(main())
