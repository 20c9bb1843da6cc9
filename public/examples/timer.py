import asyncio


def ring(task):
    print("ring!")


def timer(x, callback):
    task = asyncio.ensure_future(asyncio.sleep(x))
    task.add_done_callback(callback)
    return task


async def main():
    print("set a timer")
    alarm = timer(3, ring)
    print("do something else")
    await asyncio.sleep(1)
    print("now wait for the timer")
    await alarm
    print("main goes on")


loop = asyncio.get_event_loop()
loop.run_until_complete(main())
