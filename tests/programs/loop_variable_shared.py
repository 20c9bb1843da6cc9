# global and nonlocal in coroutines: shared counters, and the lost update across an await.
import asyncio

total = 0
log = []


async def careless(n):
    global total
    seen = total
    await asyncio.sleep(0)
    total = seen + n
    log.append((n, total))


async def careful(n):
    global total
    await asyncio.sleep(0)
    total += n
    log.append((n, total))


async def main():
    global total
    await asyncio.gather(*[careless(n) for n in range(1, 5)])
    print(total, log)
    total = 0
    log.clear()
    await asyncio.gather(*[careful(n) for n in range(1, 5)])
    print(total, log)

    best = 0

    async def bid(n):
        nonlocal best
        await asyncio.sleep(n % 3)
        if n > best:
            print(f"{n} beats {best}")
            best = n

    await asyncio.gather(*[bid(n) for n in (3, 7, 5, 1, 9)])
    print(best)


asyncio.run(main())
