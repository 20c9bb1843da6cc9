# A Runner cannot run inside a running loop; what fails in it leaves it, and its loop is closed.
# python: 3.11 3.12 3.13 3.14
import asyncio


async def left_over():
    try:
        await asyncio.sleep(9)
    finally:
        raise LookupError("at the end")


async def main():
    coroutine = asyncio.sleep(0)
    with asyncio.Runner(debug=False) as runner:
        try:
            runner.run(coroutine)
        except RuntimeError as error:
            print(error)
            coroutine.close()


async def leaves():
    task = asyncio.create_task(left_over())
    await asyncio.sleep(0)
    return task


async def fails():
    raise ValueError("main")


loop = asyncio.new_event_loop()
try:
    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        print(runner.get_loop() is loop)
        print(runner.run(leaves()).done())
    print(loop.is_closed())
    with asyncio.Runner() as runner:
        loop = runner.get_loop()
        runner.run(fails())
except ValueError as error:
    print(repr(error), loop.is_closed())
