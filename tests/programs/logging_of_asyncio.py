# What asyncio reports goes to the logger "asyncio" once logging is there.
# trace: no, a loop is made and told of at another moment
import asyncio
import logging
import sys

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s")


def fail():
    raise ValueError("in a callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(fail)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand"})
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    loop.call_exception_handler({"message": "not shown"})


asyncio.run(main())
