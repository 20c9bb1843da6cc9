# Debug mode refuses call_soon and call_later of another thread while the loop runs.
import asyncio
import threading


def other(loop):
    for schedule in (lambda: loop.call_soon(print, "never"), lambda: loop.call_later(1, print, "never")):
        try:
            schedule()
        except RuntimeError as error:
            print(error)
    loop.call_soon_threadsafe(print, "called")


async def main():
    thread = threading.Thread(target=other, args=(asyncio.get_running_loop(),))
    thread.start()
    await asyncio.sleep(1)
    thread.join()


asyncio.run(main(), debug=True)
