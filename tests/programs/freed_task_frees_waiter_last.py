# python: 3.8 3.11 3.12 3.13
# A task that is freed while it waits gives up its coroutine first, whose `finally` runs, and then
# the future that it waits for, whose exception nobody has asked for.
import asyncio


async def waits(futures):
    try:
        await futures.pop()
    finally:
        print("closed")


loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: print(context["message"]))
futures = [loop.create_future()]
future = futures[0]
task = loop.create_task(waits(futures))
task._log_destroy_pending = False
loop.call_soon(future.set_exception, ValueError("no"))
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
print(task._fut_waiter is future)
del future
del task
print("end")
