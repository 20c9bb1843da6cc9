# Where a running loop is needed and there is none, or one too many.
import asyncio


async def inner():
    return 1


async def main():
    loop = asyncio.get_running_loop()
    print(loop.is_running())
    for start in (loop.run_until_complete, asyncio.run):
        coroutine = inner()
        try:
            start(coroutine)
        except RuntimeError as error:
            print("RuntimeError:", error)
        coroutine.close()


try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print("RuntimeError:", error)
coroutine = inner()
try:
    asyncio.create_task(coroutine)
except RuntimeError as error:
    print("RuntimeError:", error)
coroutine.close()
asyncio.run(main())
try:
    asyncio.run(inner)
except (ValueError, TypeError) as error:
    print(type(error).__name__ + ":", str(error).split(" at ")[0])
