# A child that is done before the group hears of it: eager ones are told of at once up to 3.13, in a
# later iteration from 3.14 on.
# python: 3.12 3.13 3.14
import asyncio


async def quick(n):
    print("child", n)
    if n == 2:
        raise ValueError(n)
    return n


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    try:
        async with asyncio.TaskGroup() as group:
            for n in range(4):
                task = group.create_task(quick(n))
                print(n, task.done(), group._aborting)
            await asyncio.sleep(0)
            print("after a turn")
    except* ValueError as errors:
        print(errors.exceptions)


asyncio.run(main())
