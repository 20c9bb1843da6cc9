# What the exception handler is told in debug mode: where the object, or the handle that runs, was made.
import asyncio


def fail():
    raise ValueError("in a callback")


async def task_fails():
    raise ValueError("in a task")


async def report(loop):
    loop.call_exception_handler({"message": "by hand", "second": 2, "first": 1})


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(fail)
    await asyncio.sleep(0)
    future = loop.create_future()
    future.set_exception(ValueError("of a future"))
    del future
    task = asyncio.ensure_future(task_fails())
    await asyncio.wait([task])
    del task
    await report(loop)
    loop.set_exception_handler(lambda loop, context: print(sorted(context), context["source_traceback"][-1][2]))
    loop.call_soon(fail)
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)
