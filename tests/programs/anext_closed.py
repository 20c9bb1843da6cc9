# A coroutine that waits in anext() with a default can be closed, thrown into and dropped.
# python: 3.11 3.12 3.13
import asyncio


async def numbers(n):
    try:
        for i in range(n):
            await asyncio.sleep(1)
            yield i
    finally:
        print("closed")


async def f1():
    print(await anext((n async for n in numbers(2)), "none"))


async def main():
    c = f1()
    print(c.send(None))
    try:
        c.close()
    finally:
        print("done")
    c = f1()
    c.send(None)
    try:
        c.throw(ValueError("x"))
    except ValueError as e:
        print("V", e)
    c = f1(); c.send(None)
    del c
    print("x")


asyncio.run(main())
