# A stacklevel that leads through frames of asyncio's own to the program's: each of them counts.
import asyncio
import warnings


def note(message, category, filename, lineno, file=None, line=None):
    print(message, f"line {lineno}" if "warning_levels" in filename else "elsewhere")


def warn(count):
    for level in range(1, count):
        warnings.warn(str(level), stacklevel=level)


async def inner():
    warn(12)


async def main():
    print("in a coroutine")
    await inner()
    print("in a callback")
    asyncio.get_running_loop().call_soon(warn, 12)
    await asyncio.sleep(0)
    print("in wait_for")
    await asyncio.wait_for(inner(), 1)


warnings.simplefilter("always")
warnings.showwarning = note
asyncio.run(main())
