# python: 3.12 3.13
"""wait_for() whose timeout cannot cancel: the error is reported, and the wait goes on."""
import asyncio


class Old(asyncio.Task):
    def cancel(self):
        raise ValueError('not now')


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(repr(context['exception'])))

    async def inner():
        return await Old(asyncio.sleep(2, 'slept'))

    try:
        print(await asyncio.wait_for(inner(), 1))
    except BaseException as error:
        print(repr(error))
    print(loop.time() >= 2)


asyncio.run(main())
