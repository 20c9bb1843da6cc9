# The exception that leaves run_until_complete() has its frame in the traceback, and that has the
# task, which has the exception: the variables of the coroutine die with the collector.
import asyncio
import gc


class Thing:
    def __del__(self):
        print("dies")


async def fails():
    thing = Thing()
    raise ValueError("from the task")


loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(fails())
except ValueError as error:
    print(error)
print("handled")
loop.run_until_complete(asyncio.sleep(0))
print("later")
gc.collect()
print("collected")
loop.close()
