import asyncio


async def is_coroutine(x):
    print(f"sleep {x} second")
    await asyncio.sleep(x)
    print("done")


loop = asyncio.get_event_loop()
loop.run_until_complete(is_coroutine(1))

# A closed loop can never run again. Uncomment the next line to see:
# loop.close()

print("run the same loop again")
loop.run_until_complete(is_coroutine(2))
loop.close()
