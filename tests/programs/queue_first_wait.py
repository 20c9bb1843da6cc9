# A queue belongs to the loop in which somebody first waited for it; putting and taking at once do not
# bind it.
import asyncio


async def pass_through(queue):
    await queue.put("a")
    queue.put_nowait("b")
    return await queue.get(), queue.get_nowait()


async def wait_for_one(queue):
    asyncio.get_running_loop().call_later(0.5, queue.put_nowait, "late")
    return await queue.get()


async def wait_for_room(queue):
    queue.put_nowait(1)
    asyncio.get_running_loop().call_later(0.5, queue.get_nowait)
    await queue.put(2)
    return queue.get_nowait()


async def try_it(name, work, queue):
    try:
        print(name, await asyncio.wait_for(work(queue), 2))
    except (RuntimeError, asyncio.QueueFull) as error:
        print(name, type(error).__name__)
    print(queue.qsize(), queue.empty())


shared = asyncio.Queue(1)
free = asyncio.Queue()
asyncio.run(try_it("free", pass_through, free))
asyncio.run(try_it("free again", pass_through, free))
asyncio.run(try_it("waits", wait_for_one, free))
asyncio.run(try_it("bound, no wait", pass_through, free))
asyncio.run(try_it("bound", wait_for_one, free))
asyncio.run(try_it("room", wait_for_room, shared))
asyncio.run(try_it("no room", wait_for_room, shared))
