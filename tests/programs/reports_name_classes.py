# The loop's reports name the program's own classes without their module, in every version.
# python: 3.8 3.11 3.13
import asyncio


class Trouble(Exception):
    pass


def callback():
    raise Trouble("in a callback")


async def fail():
    raise Trouble("in a task")


async def main():
    asyncio.get_running_loop().call_soon(callback)
    await asyncio.sleep(0)
    asyncio.ensure_future(fail())
    await asyncio.sleep(0.1)


asyncio.run(main())
