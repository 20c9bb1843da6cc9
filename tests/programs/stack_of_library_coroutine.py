# A task may drive a coroutine of asyncio's own: its stack has the frame of that.
import asyncio
import sys


async def main():
    task = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    (frame,) = task.get_stack()
    print(frame.f_code.co_name, isinstance(frame.f_lineno, int))
    task.print_stack(file=sys.stderr)
    getter = asyncio.create_task(asyncio.Queue().get())
    await asyncio.sleep(0)
    print([frame.f_code.co_name for frame in getter.get_stack()])
    getter.cancel()
    await task
    print(task.get_stack())


asyncio.run(main())
