# A future that is cancelled: whoever waits gets CancelledError, its callbacks are called.
import asyncio


async def waiter(name, future):
    try:
        await future
    except asyncio.CancelledError:
        print(name, "got CancelledError")
        return name


async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda f: print("callback", f.cancelled()))
    tasks = [asyncio.ensure_future(waiter(n, future)) for n in ("a", "b")]
    await asyncio.sleep(1)
    print("cancel", future.cancel(), "again", future.cancel())
    print(future)
    print(await asyncio.gather(*tasks))
    try:
        future.result()
    except asyncio.CancelledError as error:
        print("result:", repr(error))


asyncio.run(main())
