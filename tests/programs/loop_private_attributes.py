# What a loop and the policy keep under private names that programs and tests look at.
import asyncio
import threading


async def numbers():
    yield 1
    yield 2


def factory(loop, coro, **keywords):
    return asyncio.Task(coro, loop=loop, **keywords)


async def main():
    loop = asyncio.get_running_loop()
    print(loop._thread_id == threading.get_ident(), loop._current_handle)
    loop.call_soon(print, "called")
    print(type(loop._ready).__name__, loop._ready[0]._callback is print)
    await asyncio.sleep(0)
    agen = numbers()
    print(type(loop._asyncgens).__name__, len(loop._asyncgens))
    await agen.__anext__()
    print(len(loop._asyncgens), agen in loop._asyncgens)
    await agen.aclose()
    del agen
    print(len(loop._asyncgens), loop._asyncgens_shutdown_called)
    loop.set_debug(True)
    await asyncio.sleep(0)
    print(type(loop._current_handle).__name__)
    loop.set_debug(False)


loop = asyncio.new_event_loop()
print(loop._thread_id, loop._task_factory, loop._exception_handler)
loop.set_task_factory(factory)
loop.set_exception_handler(print)
print(loop._task_factory is factory, loop._exception_handler is print)
loop.run_until_complete(main())
loop.run_until_complete(loop.shutdown_asyncgens())
print(loop._thread_id, loop._asyncgens_shutdown_called, len(loop._ready))
loop.close()
