import asyncio


# When it is done, each coroutine stops the loop that it was given.
async def is_coroutine(x, loop):
    print(f"sleep {x} second")
    await asyncio.sleep(x)
    print(f"done by sleep {x} second")
    loop.stop()


loop = asyncio.get_event_loop()

# The first coroutine: create it, then schedule it.
coroutine1 = is_coroutine(3, loop)
asyncio.ensure_future(coroutine1)

# The second coroutine: uncomment the next two lines.
# They create it and schedule it, as above,
# but it sleeps for one second only.
# coroutine2 = is_coroutine(1, loop)
# asyncio.ensure_future(coroutine2)

loop.run_forever()
