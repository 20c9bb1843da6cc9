# A coroutine that dies with a handle is warned about where the loop lets the handle go: in one line
# when another handle follows, and in another line at the end of the iteration. The same warning is told
# once for each line.
import asyncio


async def unused():
    pass


async def main():
    await asyncio.wait_for(asyncio.wait_for(unused(), 1), 0)


async def twice(follows):
    asyncio.ensure_future(main())
    if follows:
        asyncio.ensure_future(main())
    await asyncio.sleep(0.5)


def forget(loop, context):
    print(context["message"])


loop = asyncio.new_event_loop()
loop.set_exception_handler(forget)
loop.run_until_complete(twice(True))
loop.run_until_complete(twice(True))
loop.run_until_complete(twice(False))
loop.close()
