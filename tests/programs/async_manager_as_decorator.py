# asynccontextmanager's managers are decorators from 3.10 on.
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def announced(name):
    print("begin", name)
    try:
        yield
    finally:
        print("end", name)


@announced("work")
async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    print(await work(1), await work(2))


asyncio.run(main())
