"""Question: what does "Task was destroyed but it is pending!" mean?"""
import asyncio


async def forever(name):
    try:
        while True:
            await asyncio.sleep(1)
            print(name, "tick")
    finally:
        print(name, "finally")


async def waits_for_nobody():
    await asyncio.get_running_loop().create_future()


async def main():
    asyncio.get_running_loop().create_task(forever("one"), name="ticker")
    await asyncio.sleep(2.5)
    return "main is done"


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.run_until_complete(main()))
task = loop.create_task(waits_for_nobody())
loop.run_until_complete(asyncio.sleep(0.1))
loop.close()
print("loop is closed")
del task
print("the other way: let it end")
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
left = asyncio.all_tasks(loop)
print(len(left), "left")
for t in left:
    t.cancel()
print(loop.run_until_complete(asyncio.gather(*left, return_exceptions=True)))
loop.close()
print("end")
