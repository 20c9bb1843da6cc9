# A Runner runs one coroutine after the other in one loop; tasks live on between them.
# python: 3.11 3.12 3.13 3.14
import asyncio


async def ticker():
    try:
        while True:
            print("tick")
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("ticker cancelled")
        raise


async def first():
    task = asyncio.create_task(ticker())
    await asyncio.sleep(1.5)
    return task


async def second(task):
    await asyncio.sleep(2)
    return task.done(), asyncio.current_task().get_name() != task.get_name()


with asyncio.Runner() as runner:
    task = runner.run(first())
    print("between", runner.get_loop().is_running())
    print(runner.run(second(task)))
    try:
        runner.run(asyncio.wait_for(asyncio.sleep(5), 0.5))
    except TimeoutError:
        print("timeout")
    loop = runner.get_loop()
print(task.cancelled(), loop.is_closed())
runner.close()
coroutine = asyncio.sleep(0)
for call in (lambda: runner.run(coroutine), runner.get_loop, lambda: runner.run(5)):
    try:
        call()
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error)
coroutine.close()
