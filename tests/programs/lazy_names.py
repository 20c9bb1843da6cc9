# Names of asyncio come in every way of importing them; those of later versions are missing.
import asyncio
from asyncio import *
from asyncio import Queue as OtherQueue
import asyncio.locks
from asyncio.queues import QueueFull as Full

print(Queue is OtherQueue is asyncio.queues.Queue, Lock is asyncio.locks.Lock, Full is QueueFull)
print(hasattr(asyncio, "Event"), hasattr(asyncio, "Nothing"))
print("Semaphore" in dir(asyncio), "Semaphore" in asyncio.__all__, "locks" in dir(asyncio))
for name in ("TaskGroup", "timeout", "Barrier", "QueueShutDown"):
    print(name, hasattr(asyncio, name), name in dir(asyncio), name in globals())
print(Lock.__module__, Queue.__qualname__, asyncio.QueueEmpty.__mro__[1])
