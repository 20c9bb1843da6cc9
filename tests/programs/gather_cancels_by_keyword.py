# python: 3.8 3.11 3.12 3.13
"""cancel() of what gather() gives calls that of its children with msg=, also when they are own classes."""
import asyncio
import sys


class Noisy(asyncio.Task):
    def cancel(self, *args, **options):
        print('cancel', args, options)
        return super().cancel(*args, **options)


class Old(asyncio.Task):
    def cancel(self, *args):
        print('old', args)
        return super().cancel(*args)


async def run(kind, message):
    children = [kind(asyncio.sleep(1)) for _ in range(2)]
    both = asyncio.gather(*children)
    try:
        print(both.cancel(*message))
    except TypeError as error:
        print(str(error).split('.')[-1])
        for child in children:
            super(kind, child).cancel()
    try:
        await both
    except asyncio.CancelledError as error:
        print(repr(error))


async def main():
    for kind in Noisy, Old, asyncio.Task:
        for message in ((), ('why',)) if sys.version_info >= (3, 9) else ((),):
            await run(kind, message)


asyncio.run(main())
