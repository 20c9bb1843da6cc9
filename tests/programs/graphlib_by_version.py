# A module that came with Python 3.9.
import asyncio

try:
    from graphlib import TopologicalSorter
except ImportError as error:
    print(type(error).__name__, error, error.name, getattr(error, "__notes__", None))
    TopologicalSorter = None


async def build(name, done):
    await asyncio.sleep(len(name))
    print("built", name)
    done.put_nowait(name)


async def main():
    sorter = TopologicalSorter({"program": ["library", "main"], "main": ["header"],
                                "library": ["header", "table"]})
    done = asyncio.Queue()
    tasks = []
    sorter.prepare()
    while sorter.is_active():
        for name in sorter.get_ready():
            tasks.append(asyncio.create_task(build(name, done)))
        sorter.done(await done.get())
    await asyncio.gather(*tasks)


if TopologicalSorter is not None:
    asyncio.run(main())
