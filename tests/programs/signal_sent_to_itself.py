# os.kill of the own process: the loop notices the signal in one turn, and calls its handler in the next.
# trace: no
import asyncio
import contextvars
import os
import signal

name = contextvars.ContextVar("name")


def handler(sig):
    print("handler of", sig.name, name.get())


async def turns(n):
    for i in range(n):
        print("turn", i)
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    name.set("as it was added")
    loop.add_signal_handler(signal.SIGUSR1, handler, signal.SIGUSR1)
    name.set("later")
    task = asyncio.ensure_future(turns(4))
    await asyncio.sleep(0)
    os.kill(os.getpid(), signal.SIGUSR1)
    print("sent")
    await task
    loop.remove_signal_handler(signal.SIGUSR1)
    print(os.kill(os.getpid(), 0))
    for args in (99999999, 15), (os.getpid(), 99):
        try:
            os.kill(*args)
        except OSError as error:
            print(repr(error))


asyncio.run(main())
