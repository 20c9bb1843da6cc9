# An exception from an earlier run of the loop keeps the frames of that run; when it goes, the run
# that goes on stays what it is.
# interrupt: 10
import asyncio

kept = []


async def keeps():
    await asyncio.sleep(0)
    try:
        raise ValueError("kept")
    except ValueError as error:
        kept.append(error)


async def goes_on():
    kept.clear()
    print(asyncio.current_task() is not None, asyncio.get_running_loop() is loop)
    print(loop.is_running(), asyncio.all_tasks() == {asyncio.current_task()})
    await asyncio.sleep(1)
    return "done"


loop = asyncio.new_event_loop()
for n in range(2):
    loop.run_until_complete(keeps())
    print(loop.run_until_complete(goes_on()))
loop.close()


async def interrupted():
    kept.clear()
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("cancelled by Ctrl+C")
        raise


asyncio.run(keeps())
try:
    asyncio.run(interrupted())
except KeyboardInterrupt:
    print("KeyboardInterrupt")
