# A task for an object with __await__: the coroutine that asyncio wraps around it, in reprs.
import asyncio


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0.1).__await__()
        return 5


async def main():
    task = asyncio.ensure_future(Awaitable())
    print(task, task.get_coro().__qualname__, task.get_coro().__name__)
    print(await task, await asyncio.gather(Awaitable()))
    print(task)


asyncio.run(main())
