# A warning that a coroutine was never awaited, made an error, is ignored without the program's frame.
import asyncio
import sys
import warnings

warnings.simplefilter("error")


async def child():
    pass


def make():
    child()


async def main():
    make()
    sys.unraisablehook = lambda args: print(type(args.exc_value).__name__, args.exc_value)
    make()


asyncio.run(main())
