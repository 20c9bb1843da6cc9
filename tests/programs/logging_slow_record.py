# The record of a slow callback has the handle and the seconds as arguments.
import asyncio
import logging
import time


class SlowCallbacks(logging.Handler):
    def emit(self, record):
        if record.msg.startswith("Executing"):
            print(record.msg, len(record.args), round(record.args[1], 3), record.levelname)
            print(record.getMessage().startswith("Executing <Task "))


logging.getLogger("asyncio").addHandler(SlowCallbacks())


async def slow(seconds):
    time.sleep(seconds)


async def main():
    asyncio.get_running_loop().slow_callback_duration = 0.25
    await asyncio.gather(slow(0.5), slow(0.125), slow(2))


asyncio.run(main(), debug=True)
