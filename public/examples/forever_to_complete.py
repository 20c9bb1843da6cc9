import asyncio


async def is_coroutine(x):
    print(f"sleep {x} second")
    await asyncio.sleep(x)
    print(f"done by sleep {x} second")


def stop_loop(future):
    print("both are done: stop the loop")
    loop.stop()


loop = asyncio.get_event_loop()
both = asyncio.gather(is_coroutine(3), is_coroutine(1))
both.add_done_callback(stop_loop)
loop.run_forever()
print("the loop has stopped")
