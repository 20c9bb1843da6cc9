# Ctrl+C while asyncio.run waits: the finally blocks run, then KeyboardInterrupt.
# interrupt: 10
import asyncio


async def server():
    n = 0
    try:
        while True:
            n += 1
            await asyncio.sleep(3)
            print("request", n)
    finally:
        print("server closed after", n - 1)


async def main():
    print("press Ctrl+C")
    await server()


asyncio.run(main())
