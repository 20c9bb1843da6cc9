# python: 3.8 3.11 3.12 3.13
# input: "first\nsecond\n"
# clock: real
# trace: no
"""input() in another thread: the loop goes on until the answer is there."""
import asyncio


async def ticker(stop):
    ticks = 0
    while not stop.is_set():
        ticks += 1
        await asyncio.sleep(0.01)
    return ticks > 0


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    task = asyncio.create_task(ticker(stop))
    while True:
        try:
            line = await loop.run_in_executor(None, input, "> ")
        except EOFError as error:
            print("no more:", error)
            break
        print("got", line)
    stop.set()
    print(await task)


asyncio.run(main())
