# interrupt: 10
# A handler for Ctrl+C that the loop calls; without it, asyncio does as it does.
import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    stopped = asyncio.Event()

    def on_interrupt(text):
        print("handler:", text, loop.time())
        stopped.set()

    loop.add_signal_handler(signal.SIGINT, on_interrupt, "Ctrl+C")
    task = asyncio.ensure_future(asyncio.sleep(60, "never"))
    await stopped.wait()
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled at", loop.time())
    print(loop.remove_signal_handler(signal.SIGINT), loop.remove_signal_handler(signal.SIGINT))
    print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
    try:
        loop.add_signal_handler(signal.SIGKILL, print)
    except RuntimeError as error:
        print(error)
    try:
        loop.add_signal_handler(signal.SIGTERM, main)
    except TypeError as error:
        print(error)
    try:
        loop.add_signal_handler(99, print)
    except ValueError as error:
        print(error)


asyncio.run(main())
print("end")
