# What the clean-up of asyncio.run() has cancelled is kept by nothing but the traceback of what is
# raised in the clean-up; not by the exception that the main task ended with.
import asyncio
import gc

kept = []


class Stubborn(asyncio.Task):
    def cancel(self, *args):
        raise RuntimeError("cannot be cancelled")


async def sleeps(name):
    try:
        await asyncio.sleep(3)
    finally:
        print(name, "ends")


async def fails():
    kept.append(asyncio.current_task())
    kept.append(Stubborn(sleeps("stubborn")))
    await asyncio.sleep(1)
    raise ValueError("failed")


async def main():
    await asyncio.gather(sleeps("gathered"), fails())


try:
    asyncio.run(main())
except RuntimeError as error:
    print(repr(error))
print("collect")
gc.collect()
print("collected")
kept[1].get_coro().close()
kept.clear()
gc.collect()
