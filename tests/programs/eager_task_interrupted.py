# python: 3.12 3.13
# An eager task that is interrupted while it is being made: nobody has it, so it says at once that
# nobody looked at its exception, with what the traceback has by then.
import asyncio


async def interrupted():
    raise KeyboardInterrupt


async def begins():
    asyncio.Task(interrupted(), loop=asyncio.get_running_loop(), eager_start=True)


async def main():
    asyncio.create_task(begins())
    await asyncio.sleep(1)


asyncio.run(main())
