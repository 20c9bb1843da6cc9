# An exception is thrown into a coroutine that awaits while it handles another one: from 3.9 to 3.11
# the frames inside are lost from its traceback.
import asyncio


def places(traceback):
    names = []
    while traceback is not None:
        names.append(traceback.tb_frame.f_code.co_name)
        traceback = traceback.tb_next
    return names


def show(tag, error):
    print(tag, end="")
    while error is not None:
        print(" <-", type(error).__name__, places(error.__traceback__), end="")
        error = error.__context__
    print()


async def inner(future):
    await future


async def outer(future):
    try:
        raise KeyError
    except KeyError:
        await inner(future)


async def later(future):
    try:
        await future
    except ValueError:
        await fails()


async def fails():
    raise TypeError


async def main():
    loop = asyncio.get_running_loop()
    for function in outer, later:
        future = loop.create_future()
        task = loop.create_task(function(future))
        await asyncio.sleep(0)
        future.set_exception(ValueError())
        try:
            await task
        except (ValueError, TypeError) as error:
            show(function.__name__, error)
    # In 3.9 and 3.10 each of those who ask gets the cancellation that ended the task as context.
    task = loop.create_task(outer(loop.create_future()))
    await asyncio.sleep(0)
    task.cancel()
    for tag in "first", "second":
        try:
            await task
        except asyncio.CancelledError as error:
            show(tag, error)


asyncio.run(main())
