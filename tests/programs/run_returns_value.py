# asyncio.run several times: a fresh loop each, its clock going on, its result returned.
import asyncio
import time


async def main(n):
    loop = asyncio.get_running_loop()
    await asyncio.sleep(n)
    return n * 10, loop.time()


for n in (1, 2, 3):
    print(asyncio.run(main(n)))
print(time.time() - time.monotonic())
