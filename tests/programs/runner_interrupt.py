# Ctrl+C cancels what a Runner runs, and leaves it as KeyboardInterrupt.
# interrupt: 10
# python: 3.11 3.12 3.13 3.14
import asyncio


async def main():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("cancelled")
        raise


with asyncio.Runner() as runner:
    try:
        runner.run(main())
    except KeyboardInterrupt as error:
        print(repr(error), repr(error.__context__))
    runner.run(asyncio.sleep(1))
    print("goes on")
