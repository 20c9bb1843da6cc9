# A future whose exception nobody looked at says so when it is freed.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.set_exception(ValueError("nobody looks"))
    looked = loop.create_future()
    looked.set_exception(ValueError("somebody looks"))
    print(looked.exception())
    del future, looked
    print("freed")
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
