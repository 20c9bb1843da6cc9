# python: 3.8 3.11 3.12 3.13
"""What passes through wait_for() keeps no Timeout, and so not the task: it is freed at once."""
import asyncio


class Trouble(Exception):
    pass


async def fails(later):
    if later:
        await asyncio.sleep(0)
    raise Trouble('later' if later else 'at once')


async def wait(later):
    await asyncio.wait_for(fails(later), 1)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(repr(context['exception'])))
    for later in False, True:
        asyncio.create_task(wait(later))
        for turn in range(6):
            print('turn', turn)
            await asyncio.sleep(0)


asyncio.run(main())
