# Deadlines inside deadlines: only the one that expired turns its cancellation into TimeoutError.
# python: 3.11 3.12 3.13 3.14
import asyncio


async def attempt(outer, inner, work):
    try:
        async with asyncio.timeout(outer) as a:
            try:
                async with asyncio.timeout(inner) as b:
                    await asyncio.sleep(work)
            except TimeoutError:
                print("  inner expired", a.expired(), b.expired())
                await asyncio.sleep(work)
            print("  inner passed", a.expired(), b.expired())
    except TimeoutError:
        print("  outer expired", a.expired(), b.expired())


async def main():
    for case in ((1, 2, 5), (2, 1, 5), (2, 1, 0.6), (3, 3, 1), (1, 1, 2), (0, 1, 1), (1, 0, 1)):
        print(case)
        await attempt(*case)
    print(asyncio.current_task().cancelling())


asyncio.run(main())
