# asyncio.run cancels the tasks that are left when main is done, and waits for their clean-up.
import asyncio


async def heartbeat(name, seconds):
    beats = 0
    try:
        while True:
            await asyncio.sleep(seconds)
            beats += 1
            print(f"{name}: beat {beats}")
    except asyncio.CancelledError:
        print(f"{name}: cancelled after {beats} beats")
        raise
    finally:
        await asyncio.sleep(0)
        print(f"{name}: cleaned up")


async def main():
    asyncio.create_task(heartbeat("slow", 2))
    asyncio.create_task(heartbeat("fast", 1))
    await asyncio.sleep(3.5)
    print("main is done")
    return "value of main"


print(asyncio.run(main()))
