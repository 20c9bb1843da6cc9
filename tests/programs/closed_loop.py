# What a closed loop still answers, and what it refuses.
import asyncio


async def work():
    return "worked"


loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed())
print(loop.run_until_complete(work()))
loop.close()
loop.close()
print(loop.is_running(), loop.is_closed())
for action in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), loop.run_forever):
    try:
        action()
    except RuntimeError as error:
        print("RuntimeError:", error)
other = asyncio.new_event_loop()
print(other.run_until_complete(work()))
