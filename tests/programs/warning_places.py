# trace: no
# A coroutine that nobody awaited may be freed when its task ends, and a warning may be for the caller:
# both are places in the library then, not in the program's line that runs the loop.
import asyncio
import warnings


async def forgotten():
    pass


async def ends_with(coroutine):
    pass


async def main():
    await ends_with(forgotten())
    warnings.warn("for whoever awaits", UserWarning, stacklevel=2)
    coroutine = forgotten()
    print("main ends")


def callback():
    warnings.warn("for whoever calls back", UserWarning, stacklevel=2)


async def inner():
    warnings.warn("for whoever awaits, in the program", UserWarning, stacklevel=2)


async def outer():
    await inner()


asyncio.run(main())
asyncio.run(outer())
loop = asyncio.new_event_loop()
loop.call_soon(callback)
loop.run_until_complete(outer())
loop.close()
