# What is cancelled in a generator's `finally`, below the __aexit__ of its context manager, keeps no
# cycle of frames: the generator is over when the exception is, and shutdown_asyncgens() closes only
# the other one.
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def managed(tag, seconds):
    try:
        yield tag
    finally:
        print("leaves", tag)
        await asyncio.sleep(seconds)


async def fails():
    async with managed("first", 2):
        raise ValueError("no")


async def main():
    try:
        await fails()
    except asyncio.CancelledError:
        print("cancelled")
    async with managed("second", 3):
        pass


loop = asyncio.new_event_loop()
loop.call_later(1, loop.stop)
left = loop.create_task(main())
loop.run_forever()
left.cancel()
loop.call_later(1, loop.stop)
loop.run_forever()
print(len(loop._asyncgens))
loop.run_until_complete(loop.shutdown_asyncgens())
left.cancel()
try:
    loop.run_until_complete(left)
except BaseException as error:
    print(repr(error))
loop.close()
