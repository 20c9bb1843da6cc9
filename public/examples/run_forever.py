import asyncio


async def is_coroutine(x):
    print(f"sleep {x} second")
    await asyncio.sleep(x)
    print("done")


loop = asyncio.get_event_loop()
asyncio.ensure_future(is_coroutine(3))
loop.run_forever()
