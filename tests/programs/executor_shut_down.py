# python: 3.11 3.12 3.13 3.14
# clock: real
# asyncio.run waits for the threads of the default executor; afterwards there is no other.
import asyncio
import time


def slow():
    time.sleep(0.1)
    print("thread ends")


async def main():
    asyncio.get_running_loop().run_in_executor(None, slow)
    print("main ends")


asyncio.run(main())
print("run is over")


async def shut_down():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, lambda: 5))
    await loop.shutdown_default_executor()
    try:
        await loop.run_in_executor(None, lambda: 6)
    except RuntimeError as error:
        print(error)


asyncio.run(shut_down())
