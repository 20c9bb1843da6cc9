# run_until_complete with a future, with a task that is done, and with a loop that is stopped early.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def stopper():
    await asyncio.sleep(1)
    loop.stop()


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
future = loop.create_future()
loop.call_later(2, future.set_result, "from a timer")
print(loop.run_until_complete(future))
task = loop.create_task(work(1))
print(loop.run_until_complete(task), task.done())
print(loop.run_until_complete(task))
loop.create_task(stopper())
late = loop.create_task(work(5))
try:
    loop.run_until_complete(late)
except RuntimeError as error:
    print("RuntimeError:", error)
print(late.done(), loop.time())
print(loop.run_until_complete(late), loop.time())
loop.close()
