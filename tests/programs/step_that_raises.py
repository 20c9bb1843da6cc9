# A task is cancelled before it waits for gather(), whose child cannot be cancelled: its step raises,
# and the loop's exception handler is told. The task goes on when the child is done.
import asyncio


class Stubborn(asyncio.Task):
    def cancel(self, *args, **keywords):
        raise ValueError("no")


async def child():
    await asyncio.sleep(1)
    return "child"


async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(repr(context["exception"])))
    stubborn = Stubborn(child())
    asyncio.current_task().cancel()
    try:
        print(await asyncio.gather(stubborn))
    except BaseException as error:
        print(repr(error))
    await asyncio.sleep(2)
    print(stubborn.result())


async def around():
    task = asyncio.create_task(main())
    await asyncio.wait([task], timeout=5)
    print(task.done())


asyncio.run(around())
