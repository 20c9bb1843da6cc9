# A task that was destroyed while pending is gone from all_tasks, also when its report is kept.
import asyncio
import gc


async def waits(loop):
    await loop.create_future()


kept = []
loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: kept.append(context))
task = loop.create_task(waits(loop))
loop.run_until_complete(asyncio.sleep(0))
print(len(asyncio.all_tasks(loop)))
del task
gc.collect()
print(kept[0]["message"], sorted(kept[0]), type(kept[0]["task"]).__name__)
print(asyncio.all_tasks(loop))
kept.clear()
gc.collect()
loop.close()
