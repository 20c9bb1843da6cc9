# What is scheduled while the ready handles run waits for the next iteration.
import asyncio


def step(name, depth):
    print(name, depth)
    if depth:
        loop.call_soon(step, name, depth - 1)


async def spinner():
    for i in range(4):
        print("spin", i)
        await asyncio.sleep(0)
    loop.stop()


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(step, "a", 2)
task = loop.create_task(spinner())
loop.call_soon(step, "b", 1)
loop.run_forever()
print("one more pass is still queued:", task.done())
loop.call_soon(loop.stop)
loop.run_forever()
print(task.done())
loop.close()
