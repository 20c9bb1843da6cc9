# Callbacks made in a loop see the loop's variable, unless a default argument keeps its value.
import asyncio


def make_counter():
    count = 0

    def add(by=1):
        nonlocal count
        count += by
        return count

    return add


async def main():
    loop = asyncio.get_running_loop()
    for i in range(3):
        loop.call_soon(lambda: print("late", i))
        loop.call_soon(lambda i=i: print("kept", i))
    await asyncio.sleep(0)
    counters = [make_counter() for _ in range(2)]
    print(counters[0](), counters[0](), counters[0](by=10), counters[1]())
    jobs = {name: lambda n=name: n.upper() for name in ("a", "b")}
    print({name: job() for name, job in jobs.items()})


asyncio.run(main())
