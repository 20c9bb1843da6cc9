#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""Producers, a bounded queue, consumers: and how each of them learns that it is over."""

import asyncio
import itertools
import random
import statistics
import time

SENTINEL = object()
random.seed(444)


async def make_item(size: int = 5) -> str:
    return "".join(random.choice("0123456789abcdef") for _ in range(size))


async def rand_sleep(caller=None) -> None:
    i = random.randint(0, 4)
    if caller:
        print(f"{caller} sleeping for {i} seconds.")
    await asyncio.sleep(i)


async def produce(name: int, q: asyncio.Queue) -> None:
    n = random.randint(0, 3)
    for _ in itertools.repeat(None, n):  # synchronous loop for each single producer
        await rand_sleep(caller=f"Producer {name}")
        i = await make_item()
        t = time.perf_counter()
        await q.put((i, t))
        print(f"Producer {name} added <{i}> to queue.")


async def consume(name: int, q: asyncio.Queue) -> None:
    while True:
        await rand_sleep(caller=f"Consumer {name}")
        i, t = await q.get()
        now = time.perf_counter()
        print(f"Consumer {name} got element <{i}> in {now-t:0.5f} seconds.")
        q.task_done()


async def by_cancel(nprod: int, ncon: int):
    q = asyncio.Queue()
    producers = [asyncio.create_task(produce(n, q)) for n in range(nprod)]
    consumers = [asyncio.create_task(consume(n, q)) for n in range(ncon)]
    await asyncio.gather(*producers)
    await q.join()  # implicitly awaits consumers, too
    for c in consumers:
        c.cancel()


async def numbers(out):
    for n in range(1, 8):
        await out.put(n)
        print(f"{'put':>8} {n} {out.qsize()}/{out.maxsize}{' full' if out.full() else ''}")
    await out.put(SENTINEL)


async def squares(inbox, out):
    while (n := await inbox.get()) is not SENTINEL:
        await asyncio.sleep(0.1)
        await out.put(n * n)
    await out.put(SENTINEL)
    return "squares done"


async def collect(inbox, into):
    async for value in aiter_queue(inbox):
        into.append(value)
        print(f"{'got':>8} {value}")
    return statistics.mean(into)


async def aiter_queue(queue):
    while True:
        item = await queue.get()
        if item is SENTINEL:
            break
        yield item


async def by_sentinel():
    first, second = asyncio.Queue(2), asyncio.Queue(maxsize=1)
    values = []
    results = await asyncio.gather(
        numbers(first), squares(first, second), collect(second, values))
    print(results, values)
    print(first, second, sep="\n")
    try:
        first.task_done()
        for _ in range(10):
            first.task_done()
    except ValueError as error:
        print("ValueError:", error)


async def main():
    start = time.perf_counter()
    await by_cancel(3, 5)
    await by_sentinel()
    elapsed = time.perf_counter() - start
    print(f"Program completed in {elapsed:0.5f} seconds.")


if __name__ == "__main__":
    asyncio.run(main())
