# A step that began in debug mode is timed, even when it switches debug mode off; and the reverse.
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    loop.set_debug(False)
    time.sleep(0.5)
    await asyncio.sleep(0)
    time.sleep(0.5)
    loop.set_debug(True)
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)
