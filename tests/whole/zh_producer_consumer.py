"""生產者與消費者：佇列滿了就等，收到「結束」就停。"""
import asyncio
import random

結束 = object()


async def 生產者(編號, 佇列, 亂數):
    for i in range(3):
        await asyncio.sleep(亂數.uniform(0.1, 0.9))
        貨 = f"P{編號}-{'甲乙丙'[i]}"
        await 佇列.put(貨)
        print(f"生產者{編號} 放入 {貨:<6} 佇列：{'■' * 佇列.qsize():□<3}")
    return 編號


async def 消費者(名字, 佇列):
    數量 = 0
    while True:
        貨 = await 佇列.get()
        if 貨 is 結束:
            佇列.put_nowait(結束)
            break
        await asyncio.sleep(0.7)
        數量 += 1
        print(f"\t{名字} 處理了 {貨}")
    return f"{名字}共處理 {數量} 件"


async def main():
    亂數 = random.Random(7)
    佇列 = asyncio.Queue(3)
    消費 = [asyncio.create_task(消費者(n, 佇列)) for n in "紅藍"]
    完成 = await asyncio.gather(*(生產者(i, 佇列, 亂數) for i in (1, 2)))
    print("生產者都完工了：", 完成)
    await 佇列.put(結束)
    for 句 in await asyncio.gather(*消費):
        print(句)
    try:
        佇列.get_nowait()
        佇列.get_nowait()
    except asyncio.QueueEmpty as e:
        print("空了", repr(e))


asyncio.run(main())
