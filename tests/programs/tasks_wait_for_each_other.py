# Tasks that wait for each other in a circle cannot be cancelled: the request would go round for ever.
# python: 3.11 3.12 3.13 3.14
# trace: no, the depth of recursion is another with the recorder
import asyncio


async def wait(n):
    await tasks[n]


async def main():
    global tasks
    tasks = [asyncio.create_task(wait(1)), asyncio.create_task(wait(0))]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    for task in tasks:
        task._log_destroy_pending = False
    try:
        tasks[0].cancel()
    except RecursionError as error:
        print(error)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
