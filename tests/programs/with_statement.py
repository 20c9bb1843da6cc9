# A context manager of one's own around await: __exit__ sees the exception, even cancellation.
import asyncio


class Stage:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, error, trace):
        print("exit", self.name, kind and kind.__name__)
        return kind is KeyError


async def act(n):
    with Stage("outer"), Stage("inner") as name:
        await asyncio.sleep(n)
        print("in", name)
        return {}[n]


async def main():
    print(await act(1))
    task = asyncio.ensure_future(act(5))
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1)
    print(task.cancelled())


asyncio.run(main())
