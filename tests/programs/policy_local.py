# The default policy's `_local` tells which loop was set, and whether one was.
import asyncio
import warnings

warnings.simplefilter("ignore")
local = asyncio.get_event_loop_policy()._local
print(local._loop, local._set_called)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(local._loop is loop, local._set_called, type(local).__name__)
asyncio.set_event_loop(None)
print(local._loop, local._set_called)
loop.close()
