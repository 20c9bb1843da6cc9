# An object with __aiter__ and __anext__ in an async for loop, with break and else.
import asyncio


class Countdown:
    def __init__(self, start):
        self.left = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.left == 0:
            raise StopAsyncIteration
        await asyncio.sleep(1)
        self.left -= 1
        return self.left + 1


async def main():
    async for n in Countdown(3):
        print(n)
    else:
        print("lift-off")
    async for n in Countdown(5):
        if n == 3:
            break
        print("again", n)
    else:
        print("never printed")
    print(asyncio.get_running_loop().time())


asyncio.run(main())
