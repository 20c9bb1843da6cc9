import asyncio


async def setter(fut):
    await asyncio.sleep(1)
    fut.set_result("done")


async def main():
    fut = asyncio.Future()
    asyncio.create_task(setter(fut))
    print(await fut, fut.done(), fut)
    fut2 = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1, fut2.set_exception, KeyError("late"))
    try:
        await asyncio.shield(fut2)
    except KeyError as e:
        print(repr(e))
    fut3 = asyncio.Future()
    try:
        fut3.set_exception(StopIteration())
    except TypeError as e:
        print(e)
    try:
        fut3.set_exception("text")
    except TypeError as e:
        print(e)
    print(fut3.cancel("why"), fut3.cancelled(), fut3)
    try:
        await fut3
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
    try:
        fut3.exception()
    except asyncio.CancelledError as e:
        print("again", e.args)
    fut4 = asyncio.Future()
    try:
        fut4.exception()
    except asyncio.InvalidStateError as e:
        print(e)
    fut4.add_done_callback(lambda f: print("cb", f.result()))
    print(fut4.remove_done_callback(print), fut4)
    fut4.set_result([1] * 100)
    print(fut4)
    await asyncio.sleep(0)
    while not fut.done():
        pass
    await asyncio.wait_for(asyncio.Future(), 0.1)

asyncio.run(main())
