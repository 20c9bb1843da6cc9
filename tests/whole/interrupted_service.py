# interrupt: 10
"""A service that runs until Ctrl+C: what each part sees, and the status that is left."""
import asyncio
import contextlib
import signal
import sys
import time


async def ticker(name, every):
    ticks = 0
    try:
        while True:
            await asyncio.sleep(every)
            ticks += 1
    except asyncio.CancelledError:
        print(f"{name}: cancelled after {ticks} ticks at {time.monotonic()}")
        raise
    finally:
        print(f"{name}: cleaning up")


@contextlib.asynccontextmanager
async def service(name):
    print(name, "up")
    try:
        yield name
    finally:
        await asyncio.sleep(0.5)
        print(name, "down at", time.monotonic())


async def main():
    print(signal.getsignal(signal.SIGINT) is not None)
    async with service("database"), service("cache"):
        tasks = [asyncio.create_task(ticker("fast", 0.7)), asyncio.create_task(ticker("slow", 4))]
        try:
            await asyncio.gather(*tasks)
        except asyncio.CancelledError:
            print("main: cancelled")
            raise


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("KeyboardInterrupt", error.args, "context", repr(error.__context__), file=sys.stderr)
    print("at", time.monotonic())
    raise
finally:
    print("finally of the module")
