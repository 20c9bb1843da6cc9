# What wraps an awaitable in a task is a generator before 3.12, and a coroutine from then on.
import asyncio


class Thing:
    def __await__(self):
        yield


async def main():
    task = asyncio.ensure_future(Thing())
    coroutine = task.get_coro()
    print(type(coroutine).__name__, coroutine.__name__)
    await task


asyncio.run(main())
