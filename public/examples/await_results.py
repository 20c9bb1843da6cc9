import asyncio


async def add(a, b):
    await asyncio.sleep(1)
    return a + b


async def divide(a, b):
    return a / b


def deliver(future):
    print("deliver: the future gets its result")
    future.set_result("parcel")


async def main():
    loop = asyncio.get_running_loop()

    # 1. await waits for a future.
    future = loop.create_future()
    loop.call_later(2, deliver, future)
    print("main: waits for a future")
    what = await future
    print(f"main: got the {what}")

    # 2. await waits for another coroutine, and 3. receives its result.
    print("main: waits for add")
    total = await add(1, 2)
    print(f"main: 1 + 2 = {total}")

    # 4. await receives its exception.
    try:
        await divide(1, 0)
    except ZeroDivisionError as error:
        print(f"main: caught {error!r}")


loop = asyncio.get_event_loop()
loop.run_until_complete(main())
