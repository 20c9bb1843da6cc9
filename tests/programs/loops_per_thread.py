# clock: real
# The running loop, the current task and the set loop belong to a thread.
import asyncio
import threading


def ask(name, function):
    try:
        return f"{name}: {function()}"
    except RuntimeError as error:
        return f"{name}: {type(error).__name__} {error}"


async def inner():
    task = asyncio.current_task()
    await asyncio.sleep(0.05)
    return asyncio.current_task() is task, len(asyncio.all_tasks())


def other(main_loop):
    print(ask("get_running_loop", asyncio.get_running_loop))
    print(ask("get_event_loop", asyncio.get_event_loop))
    print(asyncio.run(inner()))
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    print(asyncio.get_event_loop() is loop, loop is main_loop)
    print(loop.run_until_complete(inner()))
    loop.close()


async def main():
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, other, loop)
    thread = threading.Thread(target=lambda: print(ask("current_task", lambda: asyncio.current_task())))
    thread.start()
    thread.join()
    print(asyncio.get_running_loop() is loop, asyncio.current_task() is not None)


asyncio.run(main())
