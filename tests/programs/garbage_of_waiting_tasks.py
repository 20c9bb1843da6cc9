# python: 3.8 3.11 3.12 3.13
"""Tasks that a module keeps to its end: coroutines are closed from the outside to the inside."""
import asyncio

tasks = []


async def inner(name):
    try:
        await asyncio.Event().wait()
    except BaseException as error:
        print(name, 'inner', type(error).__name__)
        raise ValueError from None


async def outer(name):
    try:
        await inner(name)
    except BaseException as error:
        print(name, 'outer', type(error).__name__)


async def main():
    for name in 'one', 'two':
        tasks.append(asyncio.create_task(outer(name)))
    await asyncio.sleep(1)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
