# Watchers of child processes can be made and set, and are deprecated from 3.12 on.
# trace: no, they handle signals
# python: 3.8 3.11 3.12 3.13
import asyncio
import warnings

warnings.simplefilter("always")
policy = asyncio.get_event_loop_policy()
print(type(policy).__mro__[1:3])
watcher = asyncio.SafeChildWatcher()
loop = asyncio.new_event_loop()
watcher.attach_loop(loop)
print(watcher.is_active())
policy.set_child_watcher(watcher)
print(asyncio.get_child_watcher() is watcher)
with watcher as entered:
    print(entered is watcher, watcher.remove_child_handler(1))
asyncio.set_child_watcher(None)
print(isinstance(policy.get_child_watcher(), asyncio.AbstractChildWatcher))
threaded = asyncio.ThreadedChildWatcher()
threaded.attach_loop(loop)
print(threaded.is_active())
try:
    asyncio.set_child_watcher("no watcher")
except AssertionError as error:
    print(repr(error))
loop.close()
