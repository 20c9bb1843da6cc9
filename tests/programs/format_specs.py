# The format specs that learners use in their tables.
import asyncio


async def rows():
    await asyncio.sleep(0.25)
    return [("apple", 3, 1.5), ("香蕉", 12, 0.333333), ("kiwi", 100, 12345.678)]


async def main():
    print(f"{'name':<8}|{'count':^7}|{'price':>10}")
    for name, count, price in await rows():
        print(f"{name:<8}|{count:^7}|{price:>10.2f}")
        print(f"{name!r:*^12}|{count:05d}|{price:,.1f}|{price:e}|{count:x}|{count:#b}|{count:+}")
    width, digits = 9, 3
    print(f"[{2 / 3:{width}.{digits}f}] [{2 / 3:<{width}.1%}] [{True}] [{None}] {{literal}}")
    print(f"{asyncio.get_running_loop().time():.3f}", f"{1e20}", f"{0.1 + 0.2}", f"{10 ** 20:,}")
    print(f"{'nested ' + str(3):>12}", f"{[1, 'two', 3.0, None]}", f"{({'k': 1}, (2,))}")


asyncio.run(main())
