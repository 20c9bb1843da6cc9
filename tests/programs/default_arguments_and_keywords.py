# Functions as learners write them: defaults, keywords, several results, recursion.
import asyncio
import time


def describe(name, age=18, *, city="臺北"):
    return f"{name} ({age}) from {city}"


async def fetch(url, delay=1.0, retries=2):
    for attempt in range(1, retries + 1):
        print(f"GET {url} #{attempt}")
        await asyncio.sleep(delay)
        if attempt == retries:
            return url, attempt, delay * attempt


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


async def main():
    start = time.monotonic()
    print(describe("Ann"), describe("Bob", 30), describe(age=5, name="Cat", city="Taipei"), sep="; ")
    (a, n, t), other = await asyncio.gather(fetch("/a"), fetch("/b", retries=1, delay=0.5))
    print(a, n, t, other)
    first, *rest = [fib(i) for i in range(10)]
    print(first, rest, sum(rest), min(rest), max(rest))
    print(f"elapsed {time.monotonic() - start:.2f}s")
    try:
        describe("Dan", 1, "Kaohsiung")
    except TypeError as error:
        print("TypeError:", error)
    try:
        fetch()
    except TypeError as error:
        print("TypeError:", error)
    try:
        describe("Eve", town="Hualien")
    except TypeError as error:
        print("TypeError:", error)


if __name__ == "__main__":
    asyncio.run(main())
