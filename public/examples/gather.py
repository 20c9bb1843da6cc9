import asyncio


async def is_coroutine(x):
    print(f"sleep {x} second")
    await asyncio.sleep(x)
    print(f"done by sleep {x} second")
    return x


loop = asyncio.get_event_loop()
everything = asyncio.gather(is_coroutine(3), is_coroutine(1), is_coroutine(2))
results = loop.run_until_complete(everything)
print("results:", results)
