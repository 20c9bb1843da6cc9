# What asyncio and its modules both have is one object.
import asyncio

import asyncio.events
import asyncio.futures
import asyncio.runners
import asyncio.tasks

for name in ("sleep", "gather", "wait", "wait_for", "shield", "create_task", "all_tasks"):
    print(name, getattr(asyncio, name) is getattr(asyncio.tasks, name))
print(asyncio.run is asyncio.runners.run, asyncio.Future is asyncio.futures.Future)
print(asyncio.isfuture is asyncio.futures.isfuture, hasattr(asyncio.tasks, "isfuture"))
print(asyncio.get_running_loop is asyncio.events.get_running_loop)
print(asyncio.gather.__module__, asyncio.isfuture.__module__, asyncio.run.__module__)
