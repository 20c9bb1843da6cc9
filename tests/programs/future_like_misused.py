# What a coroutine must not yield to its task, each with the error that it gets for it.
# trace: no, long texts with the program's folder are cut
import asyncio


class Yields:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


class Odd:
    _asyncio_future_blocking = None

    def __init__(self, loop, blocking):
        self._loop = loop
        self._asyncio_future_blocking = blocking

    def __repr__(self):
        return "<Odd>"


def steps():
    yield 1


async def wait(value):
    await Yields(value)


async def main():
    loop = asyncio.get_running_loop()
    other = asyncio.new_event_loop()
    blocking = loop.create_future()
    blocking._asyncio_future_blocking = True
    for value in (5, "text", Odd(loop, None), Odd(loop, False), Odd(other, True), steps(),
                  loop.create_future(), other.create_future()):
        try:
            await asyncio.create_task(wait(value), name="T")
        except RuntimeError as error:
            print(str(error).split(" at 0x")[0])

    async def wait_for_itself():
        await asyncio.current_task()

    try:
        await asyncio.create_task(wait_for_itself(), name="T")
    except RuntimeError as error:
        print(error)
    other.close()


asyncio.run(main())
