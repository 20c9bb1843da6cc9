# What `from asyncio import *` brings, in order; without what needs processes.
# python: 3.8 3.11 3.12 3.13
import asyncio
from asyncio import *

print([name for name in asyncio.__all__ if "subprocess" not in name])
for name in asyncio.__all__:
    if "subprocess" not in name:
        assert globals()[name] is getattr(asyncio, name), name
for module in ("base_events", "events", "futures", "locks", "queues", "runners", "streams",
               "tasks", "transports", "protocols", "coroutines", "exceptions", "unix_events"):
    print(module, getattr(asyncio, module).__name__, Task is asyncio.tasks.Task)
