# What a task group refuses.
# python: 3.11 3.12 3.13 3.14
import asyncio


async def nothing():
    pass


async def main():
    group = asyncio.TaskGroup()
    attempts = []

    def attempt():
        coroutine = nothing()
        try:
            group.create_task(coroutine)
        except RuntimeError as error:
            attempts.append(str(error))
        coroutine.close()

    attempt()
    async with group:
        pass
    attempt()
    try:
        async with group:
            pass
    except RuntimeError as error:
        attempts.append(str(error))
    group = asyncio.TaskGroup()

    async def late():
        try:
            await asyncio.sleep(1)
        finally:
            attempt()

    try:
        async with group:
            group.create_task(late())
            await asyncio.sleep(0)
            1 / 0
    except ExceptionGroup as errors:
        attempts.append(repr(errors))
    print(*attempts, sep="\n")


asyncio.run(main())
