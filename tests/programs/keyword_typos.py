# Keyword arguments of asyncio's functions that are misspelt or do not exist.
# trace: no, in 3.14 the recorder has another class of tasks, whose names count on
import asyncio


async def work():
    pass


async def main():
    loop = asyncio.get_running_loop()
    for call in (
        lambda c: asyncio.create_task(c, nme="x"),
        lambda c: loop.create_task(c, nam="x"),
        lambda c: asyncio.wait_for(c, time_out=1),
        lambda c: asyncio.wait_for(c),
        lambda c: asyncio.wait([c], retrun_when="x"),
        lambda c: asyncio.gather(c, return_exception=True),
        lambda c: asyncio.sleep(),
        lambda c: asyncio.sleep(second=1),
        lambda c: asyncio.run(c, debg=True),
        lambda c: asyncio.shield(),
        lambda c: asyncio.Queue(max_size=1),
        lambda c: asyncio.Semaphore(valu=1),
    ):
        coroutine = work()
        try:
            call(coroutine)
        except TypeError as error:
            print(error)
        coroutine.close()


asyncio.run(main())
