# A new policy begins without a current loop; a callback of a partialmethod is shown with its place.
import asyncio
import functools


class Class:
    def method(self, *args):
        pass

    part = functools.partialmethod(method, 1)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop_policy().get_event_loop() is loop)
asyncio.set_event_loop_policy(None)
try:
    other = asyncio.get_event_loop_policy().get_event_loop()
    print(other is loop)
    other.close()
except RuntimeError as error:
    print(error)
handle = loop.call_soon(vars(Class)["part"])
print(repr(handle).rpartition(":")[2], repr(handle).count("method("))
handle.cancel()
loop.close()
