# Time that asyncio's own code asks for is none that the program spins on: 1,200 timeouts are made in one
# moment.
# python: 3.11 3.12 3.13 3.14
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    began = loop.time()
    for _ in range(1200):
        asyncio.timeout(5)
    print(loop.time() - began)


asyncio.run(main())
