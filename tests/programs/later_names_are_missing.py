# Names that only later versions of Python have are missing in the earlier ones.
import asyncio
import sys


async def main():
    task = asyncio.current_task()
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(print, "called")
    for thing, names in ((task, ("cancelling", "uncancel", "get_context", "get_coro", "get_name")),
                         (handle, ("get_context", "cancelled")),
                         (loop, ("shutdown_default_executor", "shutdown_asyncgens")),
                         (asyncio, ("TaskGroup", "timeout", "Runner", "Barrier", "eager_task_factory", "to_thread"))):
        print([hasattr(thing, name) for name in names])


asyncio.run(main())
