# A condition: notify() wakes as many as it is told, and each takes the lock in turn.
import asyncio


async def consumer(condition, items, name):
    async with condition:
        await condition.wait_for(lambda: items)
        print(name, "takes", items.pop(0), condition)


async def main():
    condition = asyncio.Condition()
    items = []
    tasks = [asyncio.create_task(consumer(condition, items, name)) for name in "abcd"]
    await asyncio.sleep(0.1)
    print(condition)
    async with condition:
        items.append(1)
        condition.notify()
    await asyncio.sleep(0.1)
    async with condition:
        items += [2, 3]
        condition.notify_all()
    await asyncio.sleep(0.1)
    print([task.done() for task in tasks])
    async with condition:
        items.append(4)
        condition.notify(5)
    await asyncio.gather(*tasks)
    for call in (condition.notify, condition.notify_all):
        try:
            call()
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
