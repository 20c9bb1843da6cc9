# Where the records that asyncio logs were made, as formats show it.
# trace: no
import asyncio
import logging
import sys
import time

logging.basicConfig(
    level=logging.DEBUG, stream=sys.stdout,
    format="%(levelname)s %(name)s %(filename)s:%(lineno)d %(module)s.%(funcName)s: %(message)s")


async def fails():
    raise ValueError("failed")


def bad(loop, context):
    raise KeyError("bad")


class Loop(asyncio.SelectorEventLoop):
    def default_exception_handler(self, context):
        if context["message"] == "worse":
            raise LookupError("worse")
        super().default_exception_handler(context)


async def main():
    loop = asyncio.get_running_loop()
    asyncio.ensure_future(fails())
    await asyncio.sleep(0.1)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    time.sleep(0.2)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "told"})
    loop.call_exception_handler({"message": "worse"})
    loop.set_exception_handler(bad)
    loop.call_exception_handler({"message": "more"})


loop = Loop()
loop.slow_callback_duration = 0.1
loop.run_until_complete(main())
loop.set_debug(True)
loop.close()
