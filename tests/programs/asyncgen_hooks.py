# While a loop runs, it is the one that is told of asynchronous generators.
import asyncio
import sys


async def numbers():
    yield 1


async def main():
    first, final = sys.get_asyncgen_hooks()
    print(first.__name__, final.__name__, first.__self__ is asyncio.get_running_loop())
    sys.set_asyncgen_hooks(firstiter=lambda generator: print("begun", generator.__name__))
    async for n in numbers():
        print(n)


def mine(generator):
    print("mine")


sys.set_asyncgen_hooks(firstiter=mine)
asyncio.run(main())
print(sys.get_asyncgen_hooks().firstiter is mine, sys.get_asyncgen_hooks().finalizer)
