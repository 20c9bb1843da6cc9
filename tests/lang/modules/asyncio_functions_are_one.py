# What asyncio and its modules both have is one object; what a program puts in its place is only
# where it put it.
import asyncio


def fake(delay):
    return "fake"


real, asyncio.sleep = asyncio.sleep, fake
import asyncio.events
import asyncio.futures
import asyncio.runners
import asyncio.tasks

print(asyncio.tasks.sleep is real, asyncio.tasks.sleep is asyncio.sleep, asyncio.sleep(1))
asyncio.sleep = real
for name in ("gather", "wait", "wait_for", "shield", "create_task", "ensure_future", "all_tasks"):
    print(name, getattr(asyncio, name) is getattr(asyncio.tasks, name))
print(asyncio.run is asyncio.runners.run, asyncio.Future is asyncio.futures.Future)
print(asyncio.isfuture is asyncio.futures.isfuture, hasattr(asyncio.tasks, "isfuture"))
print(asyncio.get_running_loop is asyncio.events.get_running_loop)
print(asyncio.gather.__module__, asyncio.isfuture.__module__, asyncio.run.__module__)
