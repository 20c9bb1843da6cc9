# loop.stop() called in a callback, before the loop runs, and twice.
import asyncio


def say(text):
    print(text, loop.time())


def stop_and_more():
    loop.stop()
    print("stopped, but this callback goes on")
    loop.call_soon(say, "queued after stop")


loop = asyncio.new_event_loop()
loop.call_soon(stop_and_more)
loop.call_soon(say, "same pass")
loop.call_later(5, say, "later")
loop.run_forever()
print("--")
loop.stop()
loop.run_forever()
print("--")
loop.call_later(6, loop.stop)
loop.call_later(6, loop.stop)
loop.run_forever()
loop.close()
