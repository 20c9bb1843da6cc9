# From 3.12 on the TimeoutError of wait_for keeps the task through the frames of its traceback: a
# task that ends with it is a cycle, and is told of when garbage is collected.
import asyncio
import gc


async def late():
    await asyncio.wait_for(asyncio.sleep(3), 1)


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, about: print(about["message"]))
    ready, rest = await asyncio.wait([asyncio.create_task(late())])
    print(len(ready), len(rest))
    del ready, rest
    await asyncio.sleep(0)
    print("forgotten")
    gc.collect()
    print("collected")


asyncio.run(main())
