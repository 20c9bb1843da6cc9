# call_soon, call_later and call_at: order by deadline, equal deadlines by creation.
import asyncio


def say(text):
    print(f"{loop.time():.2f} {text}")


def finish():
    say("stop")
    loop.stop()


loop = asyncio.new_event_loop()
loop.call_later(2, say, "two")
loop.call_later(1, say, "one")
loop.call_later(0, say, "zero")
loop.call_soon(say, "soon")
loop.call_at(1, say, "one, by call_at")
loop.call_later(1, say, "one, again")
loop.call_later(-5, say, "late already")
loop.call_later(2.5, finish)
loop.run_forever()
loop.close()
