# AbstractEventLoop has all methods of a loop, and none of them does anything.
import asyncio


async def main():
    loop = asyncio.AbstractEventLoop()
    for name in ("run_forever", "stop", "is_running", "time", "get_debug", "create_future"):
        try:
            getattr(loop, name)()
        except NotImplementedError as error:
            print(name, repr(error))
    for name, count in (("sock_recv", 2), ("shutdown_asyncgens", 0), ("create_server", 1)):
        try:
            await getattr(loop, name)(*[None] * count)
        except NotImplementedError as error:
            print(name, repr(error))
    print(asyncio.AbstractEventLoop.call_soon.__qualname__)
    running = asyncio.get_running_loop()
    print(isinstance(running, asyncio.AbstractEventLoop), running.time() >= 0)
    print(running.remove_reader.__func__ is asyncio.AbstractEventLoop.remove_reader)


asyncio.run(main())
