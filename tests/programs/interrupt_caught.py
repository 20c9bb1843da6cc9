# A program that catches KeyboardInterrupt, cancels what is left and closes the loop.
# interrupt: 10
import asyncio


async def clock():
    try:
        while True:
            print("tick", loop.time())
            await asyncio.sleep(4)
    except asyncio.CancelledError:
        print("clock cancelled")
        raise


loop = asyncio.new_event_loop()
task = loop.create_task(clock())
try:
    loop.run_forever()
except KeyboardInterrupt:
    print("Ctrl+C at", loop.time())
    task.cancel()
    loop.run_until_complete(asyncio.gather(task, return_exceptions=True))
finally:
    loop.close()
    print("closed", loop.is_closed())
