# asyncio.run closes the asynchronous generators that are still alive and begun.
import asyncio

kept = []


async def numbers(name, seconds):
    try:
        while True:
            yield name
    finally:
        print("closing", name)
        await asyncio.sleep(seconds)
        print("closed", name)


async def fails():
    try:
        yield "fails"
    finally:
        raise ValueError("while closing")


async def main(generator):
    kept.append(generator)
    print(await generator.__anext__())
    kept.append(numbers("never begun", 1))
    print("main ends")


asyncio.run(main(numbers("slow", 2)))
asyncio.run(main(fails()))
loop = asyncio.new_event_loop()


async def begin():
    generator = numbers("of a loop", 0)
    kept.append(generator)
    return await generator.__anext__()


print(loop.run_until_complete(begin()))
print("shut down")
loop.run_until_complete(loop.shutdown_asyncgens())
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
