# clock: real
# In debug mode the loop refuses what is not safe from another thread.
import asyncio
import threading


async def main():
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    future = loop.create_future()
    future.add_done_callback(lambda f: print("done", f.result()))

    def other():
        attempts = (
            lambda: loop.call_soon(print),
            lambda: loop.call_later(1, print),
            lambda: loop.call_at(1, print),
            lambda: loop.call_soon_threadsafe(print, "safe"),
            lambda: loop.call_soon_threadsafe(future.set_result, 5),
        )
        for attempt in attempts:
            try:
                attempt()
                print("fine")
            except RuntimeError as error:
                print(error)

    thread = threading.Thread(target=other)
    thread.start()
    thread.join()
    for function in (main, 3):
        try:
            await loop.run_in_executor(None, function)
        except TypeError as error:
            print(str(error).split("<")[0])
    await future
    loop.set_debug(False)


asyncio.run(main())
