import asyncio


async def prepare(name):
    print(f"{name}: prepare, no waiting")
    return 2


async def download(name, seconds):
    print(f"{name}: download, waits {seconds} second")
    await asyncio.sleep(seconds)
    print(f"{name}: download is complete")


async def job(name):
    print(f"{name}: start")
    seconds = await prepare(name)
    print(f"{name}: prepared")
    await download(name, seconds)
    print(f"{name}: end")


loop = asyncio.get_event_loop()
loop.create_task(job("A"))
last = loop.create_task(job("B"))
loop.run_until_complete(last)
