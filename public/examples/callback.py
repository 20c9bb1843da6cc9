import asyncio


def callback(future):
    print(f"callback: the result is {future.result()}")


async def set_result_later(future):
    await asyncio.sleep(1)
    print("before set_result")
    future.set_result(42)
    print("after set_result: the callback has not run yet")


loop = asyncio.get_event_loop()
future = loop.create_future()
future.add_done_callback(callback)
loop.run_until_complete(set_result_later(future))
