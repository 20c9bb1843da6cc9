# How handles show methods of the loop, of futures and of other objects of the library.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.current_task()
    for callback in (loop.stop, loop.create_task, future.cancel, future.set_result, task.cancel, print, [].append,
                     asyncio.Event().set, asyncio.sleep):
        handle = loop.call_soon(callback)
        print(handle)
        handle.cancel()
        print(handle)
    print(loop.stop.__qualname__)


asyncio.run(main())
