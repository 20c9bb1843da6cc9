# A producer and two consumers with a plain list, and sleep(0) to give turns.
import asyncio

basket = []
finished = False


async def producer():
    global finished
    for fruit in ("蘋果", "香蕉", "櫻桃", "葡萄"):
        basket.append(fruit)
        print(f"放入 {fruit}，籃子裡有 {len(basket)} 個")
        await asyncio.sleep(1)
    finished = True


async def consumer(name):
    eaten = []
    while basket or not finished:
        if basket:
            eaten.append(basket.pop(0))
            print(f"{name} 吃掉 {eaten[-1]}")
            await asyncio.sleep(1.5)
        else:
            await asyncio.sleep(0.5)
    return name, eaten


async def main():
    _, *eaters = await asyncio.gather(producer(), consumer("小明"), consumer("小華"))
    for name, eaten in sorted(eaters, key=lambda pair: (-len(pair[1]), pair[0])):
        print(name, len(eaten), eaten)


asyncio.run(main())
