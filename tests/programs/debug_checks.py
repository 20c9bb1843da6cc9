# Debug mode refuses to schedule coroutines and what cannot be called.
import asyncio


async def coroutine():
    pass


async def main():
    loop = asyncio.get_running_loop()
    made = coroutine()
    for callback in (coroutine, made, 5, "name"):
        for schedule in (lambda: loop.call_soon(callback), lambda: loop.call_soon_threadsafe(callback),
                         lambda: loop.call_later(1, callback), lambda: loop.call_at(1, callback)):
            try:
                schedule()
            except TypeError as error:
                print(str(error).split(", got")[0])
    made.close()
    print(loop.get_debug())


asyncio.run(main(), debug=True)
