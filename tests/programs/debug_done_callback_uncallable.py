# In debug mode a done callback that cannot be called is refused when it is scheduled, not when it is added.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.set_result(1)
    try:
        future.add_done_callback(1)
    except TypeError as error:
        print(error)
    later = loop.create_future()
    later.add_done_callback(2)
    try:
        later.set_result(2)
    except TypeError as error:
        print(error, later.done())


asyncio.run(main(), debug=True)
