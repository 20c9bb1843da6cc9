# The frames that get_stack() shows of a task: asyncio's own among them, where an exception has left
# them.
import asyncio


async def fails():
    await asyncio.sleep(0.1)
    raise ValueError("failed")


async def waits():
    await asyncio.wait_for(fails(), 1)


async def too_long():
    await asyncio.wait_for(asyncio.sleep(5), 0.1)


async def at_once():
    await asyncio.wait_for(fails(), 0)


async def interrupted():
    await asyncio.sleep(0.1)
    raise KeyboardInterrupt


def names(task, **limit):
    return [frame.f_code.co_name for frame in task.get_stack(**limit)]


async def main():
    for function in waits, too_long, at_once, fails:
        task = asyncio.ensure_future(function())
        await asyncio.wait([task])
        print(names(task), names(task, limit=1), names(task, limit=0), type(task.exception()))
    print(names(asyncio.current_task()))


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
task = loop.create_task(interrupted())
try:
    loop.run_until_complete(task)
except KeyboardInterrupt:
    print(names(task), repr(task.exception()))
loop.close()

kept = []


async def keeps():
    kept.append(asyncio.current_task())
    await interrupted()


try:
    asyncio.run(keeps())
except KeyboardInterrupt:
    print(names(kept[0]), repr(kept[0].exception()))
