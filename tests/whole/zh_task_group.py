# python: 3.11 3.12 3.13 3.14
"""TaskGroup 與例外群組：一個失敗，其他都取消。"""
import asyncio


async def 搬貨(箱號, 秒):
    try:
        await asyncio.sleep(秒)
        if 箱號 % 3 == 0:
            raise ValueError(f"第 {箱號} 箱破了")
        if 箱號 == 5:
            raise TypeError("第 5 箱不是箱子")
        print(f"第 {箱號} 箱搬好了")
        return 箱號
    except asyncio.CancelledError:
        print(f"第 {箱號} 箱放下來")
        raise


async def 搬家(箱們):
    async with asyncio.TaskGroup() as 組:
        任務 = [組.create_task(搬貨(n, s), name=f"箱{n}") for n, s in 箱們]
    return [t.result() for t in 任務]


async def main():
    print("全部：", await 搬家([(1, 0.3), (2, 0.1), (4, 0.2)]))
    try:
        await 搬家([(1, 0.1), (3, 0.2), (5, 0.2), (7, 1)])
    except* ValueError as 群:
        print("破掉：", [str(e) for e in 群.exceptions])
    except* TypeError as 群:
        print("奇怪：", 群.exceptions, 群.message)
    try:
        async with asyncio.timeout(0.5) as 期限:
            await 搬家([(8, 3)])
    except TimeoutError:
        print("逾時：", 期限.expired())
    await 搬家([(6, 0), (9, 0), (10, 1)])


asyncio.run(main())
