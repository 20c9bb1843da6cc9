# sys.exit() in a task that nobody awaits: what the task says at the end.
import asyncio
import sys


async def ends():
    await asyncio.sleep(0.1)
    sys.exit(3)


async def main():
    task = asyncio.ensure_future(ends())
    try:
        await asyncio.sleep(10)
    finally:
        print("main ends", task.done())


try:
    asyncio.run(main())
except SystemExit as error:
    print("caught", repr(error))
try:
    asyncio.run(main())
except SystemExit as error:
    print("caught", repr(error))
