# python: 3.8 3.11 3.12 3.13
# input: "2\n0.5\nx\n"
"""A program that asks what to do, and does it in the loop."""
import asyncio


async def wait(n, delay):
    await asyncio.sleep(delay)
    print("done", n)
    return n * delay


async def main(count, delay):
    return await asyncio.gather(*[wait(n, delay) for n in range(count)])


def ask(question, kind):
    while True:
        try:
            return kind(input(question))
        except ValueError as error:
            print(error)


count = ask("How many? ", int)
delay = ask("How long? ", float)
print(asyncio.run(main(count, delay)))
print(ask("Again? ", int))
