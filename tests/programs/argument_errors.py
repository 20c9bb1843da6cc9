# python: 3.8 3.11 3.12 3.13
# trace: no
# What asyncio's functions and methods say of wrong arguments: the words of Python functions.
import asyncio


def say(function, *args, **keywords):
    try:
        function(*args, **keywords)
    except TypeError as error:
        print(error)


async def nothing():
    pass


for function in (asyncio.run, asyncio.create_task, asyncio.wait, asyncio.wait_for, asyncio.sleep, asyncio.shield,
                 asyncio.ensure_future, asyncio.isfuture, asyncio.iscoroutine, asyncio.set_event_loop):
    say(function)
    say(function, colour="red")
    say(function, *range(9))
for function in asyncio.new_event_loop, asyncio.get_event_loop_policy, asyncio.all_tasks:
    say(function, colour="red")
    say(function, *range(9))
say(asyncio.sleep, 1, delay=2)
say(asyncio.wait, [], 3)

loop = asyncio.new_event_loop()
for name in "time", "stop", "is_running", "create_future", "get_debug", "run_forever", "get_exception_handler":
    say(getattr(loop, name), 1)
    say(getattr(loop, name), colour="red")
for name in "create_task", "run_until_complete", "set_debug", "call_exception_handler", "set_task_factory":
    say(getattr(loop, name))
    say(getattr(loop, name), None, None)
    say(getattr(loop, name), None, colour="red")


async def main():
    queue = asyncio.Queue()
    say(queue.put)
    say(queue.put_nowait, 1, 2)
    say(queue.get, 1)
    say(queue.get_nowait, timeout=1)
    say(queue.qsize, 1)
    queue.put_nowait(item="by its name")
    print(await queue.get())


loop.run_until_complete(main())
loop.close()
