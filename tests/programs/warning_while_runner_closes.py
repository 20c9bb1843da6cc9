# python: 3.11 3.12 3.13
# A task that cannot be cancelled ends the runner's close() early, in the library's code: the warning
# of the coroutine that goes with the loop's handles is of no line of the program.
import asyncio


class Stubborn(asyncio.Task):
    def cancel(self, *args):
        raise ValueError("no")


async def work():
    pass


async def waits():
    asyncio.get_running_loop().call_soon(print, work())
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(loop.stop)
    global task
    task = Stubborn(waits())
    await asyncio.sleep(1)


try:
    with asyncio.Runner() as runner:
        runner.run(main())
except ValueError as error:
    print(repr(error))
