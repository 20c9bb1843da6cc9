# Debug mode tells where a coroutine was made that nobody awaited, as long as the loop runs.
import asyncio
import sys


async def forgotten():
    pass


def helper():
    return forgotten()


async def main():
    print(sys.get_coroutine_origin_tracking_depth())
    coroutine = helper()
    print([place[2] for place in coroutine.cr_origin][:2])
    del coroutine
    helper()
    asyncio.get_running_loop().set_debug(False)
    await asyncio.sleep(0)
    print(sys.get_coroutine_origin_tracking_depth(), forgotten().cr_origin)


asyncio.run(main(), debug=True)
print(sys.get_coroutine_origin_tracking_depth())
