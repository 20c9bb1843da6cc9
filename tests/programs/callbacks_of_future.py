# Several callbacks, one added twice, one removed, one added when the future is done already.
import asyncio
from functools import partial


def first(future):
    print("first", future.result())


def second(future, note="no note"):
    print("second", note)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(first)
    future.add_done_callback(partial(second, note="from partial"))
    future.add_done_callback(lambda f: print("lambda", f is future))
    future.add_done_callback(first)
    future.add_done_callback(second)
    print("removed", future.remove_done_callback(second))
    print("removed", future.remove_done_callback(first))
    print("removed", future.remove_done_callback(first))
    future.set_result("R")
    print("set")
    await asyncio.sleep(0)
    future.add_done_callback(first)
    print("added late")
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
