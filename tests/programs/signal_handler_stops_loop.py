# interrupt: 10
# A handler of the program's own while the loop waits: what it raises leaves the loop.
import asyncio
import signal


class Stop(Exception):
    pass


def handler(number, frame):
    raise Stop(number)


async def main():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print("cancelled")
        raise


signal.signal(signal.SIGINT, handler)
try:
    asyncio.run(main())
except Stop as error:
    print("stopped", error)
