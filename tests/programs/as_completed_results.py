# as_completed gives coroutines that end in the order in which the awaitables do.
import asyncio


async def work(name, seconds, error=None):
    await asyncio.sleep(seconds)
    if error is not None:
        raise error
    return name


async def main():
    coroutines = [work("a", 0.3), work("b", 0.1), work("c", 0.2, ValueError("c")), work("d", 0)]
    for coroutine in asyncio.as_completed(coroutines):
        try:
            print(await coroutine)
        except ValueError as error:
            print(repr(error))
    task = asyncio.create_task(work("task", 0.1))
    for coroutine in asyncio.as_completed([task, task]):
        print(asyncio.iscoroutine(coroutine), await coroutine)
    print(list(asyncio.as_completed([])))
    for wrong in (task, work("alone", 0)):
        try:
            list(asyncio.as_completed(wrong))
        except TypeError as error:
            print(error)
        finally:
            if wrong is not task:
                wrong.close()


asyncio.run(main())
